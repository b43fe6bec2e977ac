import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserName } from './api.ts';

const root = resolve(import.meta.dirname, '../..');

/** Where the production build for a browser lies. */
export const builds: Readonly<Record<BrowserName, string>> = {
  chromium: join(root, '.output/chrome-mv3'),
  firefox: join(root, '.output/firefox-mv3'),
};

/** The same with a clock that a test can move: what "wxt build --mode moved-clock" builds. */
export const movableBuilds: Readonly<Record<BrowserName, string>> = {
  chromium: join(root, '.output/chrome-mv3-moved-clock'),
  firefox: join(root, '.output/firefox-mv3-moved-clock'),
};

export interface Manifest {
  readonly name: string;
  readonly permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly background?: { readonly service_worker?: string };
  readonly browser_specific_settings?: { readonly gecko?: { readonly id?: string } };
}

export function readManifest(extension: string): Manifest {
  try {
    return JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as Manifest;
  } catch {
    throw new Error(`There is no built extension in ${extension}: run "npm run build" first.`);
  }
}

export function makeFolder(kind: string): string {
  return mkdtempSync(join(tmpdir(), `goldseam-${kind}-`));
}

/** Removes a folder; a browser may still be writing its last lines, so it tries a few times. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
