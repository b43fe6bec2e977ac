import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byDay, lastDays } from '~/components/repair/noted';
import { offeredBy } from '~/components/repair/tools';
import type { PracticeEntry } from '~/domain/entry';
import { practiceIds, practiceOf, type PracticeId } from '~/domain/practice';

let made = 0;
const noted = (practice: PracticeId, day: string, note = ''): PracticeEntry => ({
  id: `noted-${++made}`,
  relationship: 'sam',
  at: 0,
  zone: 'Europe/Berlin',
  kind: 'practice',
  practice,
  day,
  texts: { note },
});

describe('when a practice was last noted', () => {
  it('is told by the day that was lived, in whatever order the entries come', () => {
    const entries = [
      noted('own', '2026-11-03'),
      noted('own', '2026-11-12'),
      noted('space', '2026-10-01'),
      noted('own', '2026-11-09'),
    ];
    for (const order of [entries, entries.toReversed()]) {
      expect(Object.fromEntries(lastDays(order))).toEqual({ own: '2026-11-12', space: '2026-10-01' });
    }
  });
});

describe('the earlier notes of a practice', () => {
  it('stand by day, the newest first, and a day without words is there too', () => {
    const later = noted('own', '2026-11-12', 'In the evening.');
    const sooner = noted('own', '2026-11-12', 'At noon.');
    const blank = noted('own', '2026-11-12', ' \n ');
    const old = noted('own', '2026-10-30', 'Long ago.');
    expect(byDay([old, later, blank, sooner, noted('own', '2026-11-20')])).toEqual([
      { day: '2026-11-20', notes: [] },
      { day: '2026-11-12', notes: [later, sooner] },
      { day: '2026-10-30', notes: [old] },
    ]);
  });

  it('lose no note that has words', () => {
    const anyNoted = fc
      .record({
        day: fc.constantFrom('2026-11-20', '2026-11-21', '2027-01-01'),
        note: fc.constantFrom('', ' ', 'A line.'),
      })
      .map(({ day, note }) => noted('own', day, note));
    fc.assert(
      fc.property(fc.array(anyNoted), (entries) => {
        const days = byDay(entries);
        const kept = days.flatMap(({ notes }) => notes);
        expect(new Set(kept)).toEqual(new Set(entries.filter(({ texts }) => texts.note.trim() !== '')));
        expect(new Set(days.map(({ day }) => day))).toEqual(new Set(entries.map(({ day }) => day)));
        expect(days).toHaveLength(new Set(entries.map(({ day }) => day)).size);
      }),
    );
  });
});

describe('what a practice offers', () => {
  it.each([
    ['own', 'letters'],
    ['again', 'patience'],
    ['space', 'apart'],
    ['promise', 'promises'],
    ['limit', 'request'],
    ['listen', 'moment'],
    ['reasons', 'moment'],
    ['expect', 'moment'],
  ] as const)('is words to try, and its tool: %s leads to %s', (id, screen) => {
    expect(offeredBy(id, false)).toMatchObject({ say: true, tool: { route: { name: screen } } });
  });

  it('is no tool for the one that has none', () => {
    expect(offeredBy('steady', false)).toEqual({ say: true, tool: null });
  });

  it('is, while a time apart runs, words to try only where the practice of the day may be offered too', () => {
    const days = Array.from({ length: 40 }, (_, index) =>
      new Date(Date.UTC(2026, 10, 1 + index)).toISOString().slice(0, 10),
    );
    const offered = new Set(days.map((day) => practiceOf(day, true)));
    expect(practiceIds.filter((id) => offeredBy(id, true).say)).toEqual(
      practiceIds.filter((id) => offered.has(id)),
    );
  });

  it('is, while a time apart runs, never the card for a talk', () => {
    for (const id of practiceIds) expect(offeredBy(id, true).tool?.name).not.toBe('moment');
  });
});
