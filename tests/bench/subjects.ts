import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builds } from '../drive/folders.ts';
import { sealedStorage } from '../fixtures/sealed.ts';
import { begunStorage, seededStorage } from '../fixtures/year.ts';

/** An extension that is measured: the blank one, or ours with some history, or with a closed lock. */
export interface Subject {
  name: 'blank' | 'empty' | 'full' | 'locked';
  folder: string;
  storage: Record<string, unknown>;
}

const blank = join(import.meta.dirname, '../fixtures/blank-extension');

/** Days of history in the full subject: ten years of one entry a day. */
export const fullDays = 3650;

/** The same worker start for both, so that only the popup differs; the build is copied because the id follows the folder. */
export function subjects(folder: string, now: number): Subject[] {
  return [
    { name: 'blank', folder: copy(blank, folder, 'blank'), storage: {} },
    { name: 'empty', folder: copy(builds.chromium, folder, 'empty'), storage: begunStorage(now) },
    { name: 'full', folder: copy(builds.chromium, folder, 'full'), storage: seededStorage(now, fullDays) },
    {
      name: 'locked',
      folder: copy(builds.chromium, folder, 'locked'),
      storage: sealedStorage(begunStorage(now)),
    },
  ];
}

function copy(from: string, folder: string, name: string): string {
  const to = join(folder, name);
  mkdirSync(to, { recursive: true });
  cpSync(from, to, { recursive: true });
  markReady(to);
  return to;
}

/** The mark that the worker's first turn is over, and so every listener registered: added to the copy, not to the product. */
function markReady(folder: string): void {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    key?: string;
    background: { service_worker: string };
  };
  appendFileSync(join(folder, manifest.background.service_worker), '\nperformance.mark("ready");\n');
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
}
