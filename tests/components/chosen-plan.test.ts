import { describe, expect, it } from 'vitest';
import { chosenPlan, daysIn, planTexts, quietTexts, unplanned } from '~/components/reminders/chosen-plan';
import { readWords } from '~/content/index';
import { defaults } from '~/storage/defaults';
import { settingsSchema } from '~/storage/settings-schema';
import { readRecord } from '~/storage/record';
import { planOf } from '../storage/made';

const { errors } = await readWords('en', 'reminders');
const { nudges } = defaults.settings;

type Texts = Readonly<Record<string, string>>;
const plan = (changed: Texts = {}) => ({ ...planTexts(unplanned('sam')), ...changed });
const rest = (changed: Texts = {}) => ({ ...quietTexts(nudges), ...changed });
const within = (from: string, until: string): Texts => ({ when: 'within', from, until });
const noQuiet = { quiet: '' };

describe('a plan that was chosen', () => {
  it('comes out of the fields as it went in', () => {
    const kept = planOf({ days: [2, 4], when: { kind: 'within', from: '17:00', until: '20:30' } });
    expect(chosenPlan(planTexts(kept), quietTexts(nudges), errors)).toEqual({
      days: [2, 4],
      when: kept.when,
      quiet: nudges.quiet,
      dayEnds: nudges.dayEnds,
    });
  });

  it.each<[says: string, plan: Texts, rest: Texts, faults: Texts]>([
    ['no day', { days: '' }, {}, { days: errors.days }],
    ['no time', { time: '' }, {}, { time: errors.time }],
    ['a time that no clock has', { time: '24:00' }, {}, { time: errors.time }],
    ['no two times', within('', ''), {}, { from: errors.from, until: errors.until }],
    ['a window of 14 minutes', within('17:00', '17:14'), {}, { until: errors.windowShort }],
    ['a window that ends before it begins', within('17:00', '16:00'), {}, { until: errors.windowShort }],
    ['a window that leads out of the day', within('20:00', '03:00'), noQuiet, { until: errors.windowShort }],
    ['a time in the quiet hours', { time: '22:00' }, {}, { time: errors.timeInQuiet }],
    ['one after midnight', { time: '01:15' }, {}, { time: errors.timeInQuiet }],
    ['one in quiet hours by day', { time: '12:59' }, quiet('09:00', '13:00'), { time: errors.timeInQuiet }],
    ['a window in the quiet hours', within('22:30', '02:00'), {}, { from: errors.windowInQuiet }],
    ['no quiet hours though they are kept', {}, quiet('', ''), both(errors.quietFrom, errors.quietUntil)],
    ['quiet hours without a length', {}, quiet('22:00', '22:00'), { quietUntil: errors.quietSame }],
    ['no end of the day', {}, { dayEnds: '' }, { dayEnds: errors.dayEnds }],
    ['an end of the day at noon', {}, { dayEnds: '12:00' }, { dayEnds: errors.dayEnds }],
    [
      'several things at once',
      { days: '', time: '' },
      { dayEnds: '13:00', ...quiet('22:00', '') },
      { days: errors.days, time: errors.time, quietUntil: errors.quietUntil, dayEnds: errors.dayEnds },
    ],
  ])('is refused with %s', (_says, planChanged, restChanged, faults) => {
    const chosen = chosenPlan(plan(planChanged), rest(restChanged), errors);
    const found = 'faults' in chosen ? chosen.faults.map(({ field, text }) => [field, text]) : [];
    expect(Object.fromEntries(found)).toEqual(faults);
    expect(found).toHaveLength(Object.keys(faults).length);
  });

  it.each<[says: string, plan: Texts, rest: Texts]>([
    ['the last minute before the quiet hours', { time: '21:59' }, {}],
    ['the minute at which they end', { time: '08:00' }, {}],
    ['a time in what would be quiet hours', { time: '23:00' }, noQuiet],
    ['a window of 15 minutes', within('17:00', '17:15'), {}],
    ['a window of which one minute is free', within('21:59', '23:00'), {}],
    ['a window over midnight', within('23:00', '01:00'), noQuiet],
    ['the times that are not chosen left empty', { ...within('17:00', '20:00'), time: '' }, {}],
    ['a fixed time while the window is empty', { from: '', until: '' }, {}],
    ['quiet hours that are empty and not kept', {}, { quiet: '', quietFrom: '', quietUntil: '' }],
    ['an end of the day at midnight', {}, { dayEnds: '00:00' }],
    ['one just before noon', {}, { dayEnds: '11:59' }],
  ])('is taken with %s, and fits what is kept', (_says, planChanged, restChanged) => {
    const chosen = chosenPlan(plan(planChanged), rest(restChanged), errors);
    if ('faults' in chosen) throw new Error(JSON.stringify(chosen.faults));
    const { days, when, quiet: kept, dayEnds } = chosen;
    const plans = [{ relationship: 'sam', wanted: true, days, when }];
    const settings = { ...defaults.settings, nudges: { ...nudges, plans, quiet: kept, dayEnds } };
    expect(readRecord(settingsSchema, settings)).toMatchObject({ state: 'ok' });
  });

  it.each([
    ['', []],
    ['1', [1]],
    ['7,1,3', [1, 3, 7]],
    ['1,1', [1]],
    ['0,8,x', []],
  ])('has these days in the field %j', (text, days) => {
    expect(daysIn(text)).toEqual(days);
  });
});

function quiet(quietFrom: string, quietUntil: string): Texts {
  return { quiet: 'yes', quietFrom, quietUntil };
}
function both(quietFrom: string, quietUntil: string): Texts {
  return { quietFrom, quietUntil };
}
