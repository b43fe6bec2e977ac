import { describe, expect, it } from 'vitest';
import { chosenLines, linesIn, lineTexts, own } from '~/components/reminders/chosen-lines';
import { chosenPause, daysFrom } from '~/components/reminders/chosen-pause';
import { questionFault } from '~/components/reminders/question-fault';
import { reachOf } from '~/components/reminders/reach';
import { readWords } from '~/content/index';

const { errors } = await readWords('en', 'reminders');
const { nudge } = await readWords('en', 'notice');

/** One character to a person, eleven units to a program. */
const family = '👨‍👩‍👧‍👦';

describe('the lines that a message shows', () => {
  const choose = (title: string, message: string) => chosenLines({ line: own, title, message }, errors);

  it.each([
    ['', '', ['titleEmpty', 'messageEmpty']],
    ['  ', 'Tea.', ['titleEmpty']],
    ['Tea', '\n', ['messageEmpty']],
    ['t'.repeat(41), 'm'.repeat(81), ['titleLong', 'messageLong']],
    [family.repeat(41), 'Tea.', ['titleLong']],
  ] as const)('refuse %j with %j', (title, message, wrong) => {
    const chosen = choose(title, message);
    expect('faults' in chosen && chosen.faults.map(({ text }) => text)).toEqual(
      wrong.map((error) => errors[error]),
    );
  });

  it.each([
    ['t'.repeat(40), 'm'.repeat(80)],
    [family.repeat(40), family.repeat(80)],
    ['شاي', 'وكتاب'],
  ])('take %j with %j', (title, message) => {
    expect(choose(` ${title} `, message)).toEqual({ shown: { kind: 'own', title, message } });
  });

  it('are a neutral choice as long as nothing of one’s own is chosen, whatever is written there', () => {
    const texts = { line: 'tea', title: 'x'.repeat(500), message: '' };
    expect(chosenLines(texts, errors)).toEqual({ shown: { kind: 'neutral', line: 'tea' } });
    expect(linesIn(texts, nudge.choices)).toMatchObject({ id: 'tea' });
    expect(linesIn({ ...texts, line: own }, nudge.choices)).toEqual({ title: texts.title, message: '' });
    expect(linesIn({ ...texts, line: 'gone' }, nudge.choices)).toBe(nudge.choices[0]);
  });

  it('are in the fields as they are kept', () => {
    const shown = { kind: 'own', title: 'Tea', message: 'And a book.' } as const;
    expect(chosenLines(lineTexts(shown), errors)).toEqual({ shown });
    expect(lineTexts({ kind: 'neutral', line: 'tea' })).toEqual({ line: 'tea', title: '', message: '' });
    expect(nudge.choices.map(({ id }) => id)).not.toContain(own);
  });
});

describe('a pause', () => {
  const today = '2026-11-21';
  const pause = (by: 'days' | 'until', text: string) =>
    chosenPause(by, { days: '', until: '', [by]: text }, today, errors);

  it.each([
    ['days', '1', '2026-11-22'],
    ['days', ' 10 ', '2026-12-01'],
    ['days', '365', '2027-11-21'],
    ['until', '2026-11-22', '2026-11-22'],
    ['until', '2027-11-21', '2027-11-21'],
  ] as const)('for %s %j ends before %s', (by, text, until) => {
    expect(pause(by, text)).toEqual({ until });
  });

  it.each([
    ['days', '', 'pauseDays'],
    ['days', '0', 'pauseDays'],
    ['days', '366', 'pauseDays'],
    ['days', '-3', 'pauseDays'],
    ['days', '1.5', 'pauseDays'],
    ['days', 'a week', 'pauseDays'],
    ['until', '', 'pauseDate'],
    ['until', '2026-11-21', 'pausePast'],
    ['until', '1026-11-21', 'pausePast'],
    ['until', '2027-11-22', 'pauseFar'],
    ['until', '12026-11-22', 'pauseDate'],
  ] as const)('for %s %j is refused', (by, text, error) => {
    expect(pause(by, text)).toEqual({ faults: [{ field: by, text: errors[error] }] });
  });

  it('names its days on the button once they are a number', () => {
    expect(['', '3', '03', 'x', '400'].map(daysFrom)).toEqual([null, 3, 3, null, null]);
  });
});

describe('a question of one’s own', () => {
  it.each([
    ['', errors.cardEmpty],
    [' \n ', errors.cardEmpty],
    ['q'.repeat(161), errors.cardLong],
    ['q'.repeat(160), null],
    [` ${family.repeat(160)} `, null],
    ['ماذا رأيت اليوم؟', null],
  ])('%j', (text, fault) => {
    expect(questionFault(text, errors)).toBe(fault);
  });
});

describe('what keeps messages from being seen', () => {
  it.each([
    ['unknown', [], true, 'reaching'],
    ['seen', ['given'], true, 'reaching'],
    ['unseen', ['given'], true, 'muted'],
    ['unknown', [], false, 'denied'],
    ['unknown', ['answered', 'skipped', 'refused'], false, 'denied'],
    ['unknown', ['given'], false, 'revoked'],
    ['seen', [], false, 'revoked'],
    ['unseen', [], false, 'revoked'],
  ] as const)('is known by %s, %j and allowed: %s', (reaching, marks, allowed, reach) => {
    const days = Object.fromEntries(marks.map((mark, at) => [`2026-11-2${at}`, mark]));
    expect(reachOf({ reaching }, { days }, allowed)).toBe(reach);
  });
});
