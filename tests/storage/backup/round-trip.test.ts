import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Resume } from '~/domain/resume';
import { switchTo } from '~/storage/relationships';
import { draftKey } from '~/storage/keys';
import { anyText } from '../../domain/made';
import { now } from '../made';
import { memoryStore } from '../memory-store';
import { anyLife, bring, carriedOf, deviceOf, exported, lookAt } from './files';

const ends = (record: unknown) =>
  ((record as { resumes: Resume[] } | undefined)?.resumes ?? []).map(({ apart, at }) => ({ apart, at }));

describe('a copy that is brought back', () => {
  it('gives an empty device exactly what was there, for 1,000 histories', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, fc.nat(), anyText, async (life, pick, text) => {
        const there = await deviceOf(life, 'firefox');
        const person = life.people[pick % life.people.length]!.id;
        await switchTo(there, person, now);
        await there.setAtOnce(draftKey('unsent', person), { texts: { letter: text } });
        const here = memoryStore();
        await bring(here, await exported(there));
        expect(carriedOf(here)).toEqual(carriedOf(there));
        expect(ends(here.records().nudge)).toEqual(ends(there.records().nudge));
        expect(here.sets).toBe(1);
      }),
      { numRuns: 1000 },
    );
  });

  it('adds nothing when it is brought back once more', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, anyLife, async (life, other) => {
        const here = await deviceOf(other);
        const file = await exported(await deviceOf(life));
        await bring(here, file);
        const once = here.records();
        here.sets = 0;
        await bring(here, file);
        expect([here.sets, here.records()]).toEqual([0, once]);
      }),
      { numRuns: 100 },
    );
  });

  it('is the same file when it is saved again on the other device', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, async (life) => {
        const file = await exported(await deviceOf(life));
        const here = memoryStore({}, 'firefox');
        await bring(here, file);
        expect(await exported(here)).toBe(file);
      }),
      { numRuns: 100 },
    );
  });

  it('is looked at without a write', async () => {
    await fc.assert(
      fc.asyncProperty(anyLife, anyLife, async (life, other) => {
        const here = await deviceOf(other);
        const before = here.records();
        await lookAt(here, await exported(await deviceOf(life)));
        expect([here.sets, here.records()]).toEqual([0, before]);
      }),
      { numRuns: 50 },
    );
  });
});
