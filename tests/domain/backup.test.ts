import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBackupDue, putOffBackup, type BackupState } from '~/domain/backup';

const day = 24 * 60 * 60 * 1000;
const now = Date.parse('2026-11-27T12:00:00Z');
const ago = (days: number) => now - days * day;
const never: BackupState = { at: null, later: null };
/** Entries kept so many days ago. */
const entries = (...days: number[]) => days.map((days) => ({ at: ago(days) }));

describe('a copy is called for', () => {
  it.each([
    ['after ten entries, where there was none', never, entries(1, 1, 1, 1, 1, 1, 1, 1, 1, 1), true],
    ['not after nine', never, entries(1, 1, 1, 1, 1, 1, 1, 1, 1), false],
    ['thirty days after the first entry', never, entries(30, 2), true],
    ['not a day sooner', never, entries(29, 2), false],
    ['not where there is nothing', never, [], false],
    [
      'after ten entries since the last one',
      { at: ago(3), later: null },
      entries(2, 2, 2, 2, 2, 1, 1, 1, 1, 1),
      true,
    ],
    [
      'not for what is in the last one',
      { at: ago(3), later: null },
      entries(9, 9, 9, 9, 9, 9, 9, 9, 9, 2),
      false,
    ],
    [
      'thirty days after the last one, for a single entry',
      { at: ago(30), later: null },
      entries(40, 1),
      true,
    ],
    ['not where nothing is newer than the last one', { at: ago(300), later: null }, entries(400), false],
    ['not while it is put off', { at: null, later: now + 1 }, entries(90, 80), false],
    ['when the time it was put off is over', { at: null, later: now }, entries(90, 80), true],
  ] as const)('%s', (_says, state, kept, due) => {
    expect(isBackupDue(state, kept, now)).toBe(due);
  });

  it('for an old entry that was changed since', () => {
    expect(isBackupDue({ at: ago(31), later: null }, [{ at: ago(90), edited: ago(1) }], now)).toBe(true);
  });

  it('no more for thirty days once it is put off, whatever is kept', () => {
    const moment = fc.integer({ min: ago(400), max: now });
    fc.assert(
      fc.property(fc.array(fc.record({ at: moment })), fc.nat({ max: 30 * day - 1 }), (kept, passed) => {
        expect(isBackupDue(putOffBackup(never, now), kept, now + passed)).toBe(false);
      }),
    );
  });
});
