import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RefusedFile } from '~/storage/backup/faults';
import { readJournal } from '~/storage/journal';
import { dataVersion } from '~/storage/schema';
import { memoryStore } from '../memory-store';
import { anyLife, bring, deviceOf, exported, lookAt } from './files';
import { spoiled } from './mutations';

/** `npm run test:fuzz` takes a hundred thousand. */
const count = Number(process.env.GOLDSEAM_FUZZ ?? 2000);
const seed = Number(process.env.GOLDSEAM_FUZZ_SEED ?? 1);
/** Of the files that are taken in spite of their fault, each of so many is brought back for good. */
const each = 25;

const lives = fc.sample(anyLife, { numRuns: 6, seed: 3 });
const versions = Array.from({ length: dataVersion }, (_, index) => index + 1);

async function soundFiles(): Promise<string[]> {
  const devices = await Promise.all(lives.map((life) => deviceOf(life)));
  const fixtures = versions.map((version) =>
    readFileSync(new URL(`../../fixtures/versions/${version}.json`, import.meta.url), 'utf8'),
  );
  const plain = fixtures.map((raw) => `{"format":"goldseam","version":1,"made":1,"records":${raw}}`);
  return [...(await Promise.all(devices.map(exported))), ...plain, ...fixtures];
}

describe('a file that was spoiled', () => {
  it(`crashes nothing and writes nothing, ${count} times`, { timeout: 3_600_000 }, async () => {
    const files = await soundFiles();
    const here = await deviceOf(lives[0]!);
    const before = here.records();
    const told: Record<string, number> = { taken: 0 };
    for (let turn = 0; turn < count; turn++) {
      const text = spoiled(files[turn % files.length]!, seed * 1_000_003 + turn);
      const fault = await lookAt(here, text).then(
        () => 'taken',
        (error: unknown) => (error instanceof RefusedFile ? error.fault : error),
      );
      if (typeof fault !== 'string') throw new Error(`file ${turn} of seed ${seed}`, { cause: fault });
      told[fault] = (told[fault] ?? 0) + 1;
      if (fault === 'taken' && told.taken! % each === 0) await isSoundAfter(text);
    }
    expect([here.sets, here.records()]).toEqual([0, before]);
    expect(Object.keys(Object.prototype)).toEqual([]);
    // Most are refused, and for more than one reason; a test that refuses all of them would show nothing.
    expect(told.taken).toBeGreaterThan(0);
    expect(Object.keys(told).length).toBeGreaterThan(4);
    if (count > 2000) console.log(`seed ${seed}:`, told);
  });
});

/** Whatever is taken is a history that can be read in full. */
async function isSoundAfter(text: string): Promise<void> {
  const fresh = memoryStore();
  await bring(fresh, text, true);
  expect((await readJournal(fresh)).unreadable).toEqual([]);
}
