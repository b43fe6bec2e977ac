import { describe, expect, it } from 'vitest';
import type { Desk } from '~/components/app/desk';
import { momentInWords } from '~/components/reminders/in-words';
import { standingInWords } from '~/components/reminders/stands';
import { standingOf } from '~/components/reminders/standing';
import { readWords } from '~/content/index';
import { dayOf } from '~/domain/day';
import { nextMoments, type NudgeState } from '~/domain/nudge';
import type { NudgeSettings } from '~/domain/plan';
import { snoozesOffered, withTakenUp } from '~/domain/snooze';
import { defaults } from '~/storage/defaults';
import { planOf } from '../storage/made';

const words = await readWords('en', 'reminders');
const zone = 'Europe/Berlin';
/** Saturday, 21 November, in Berlin: an hour ahead of UTC. */
const at = (time: string, day = '2026-11-21') => Date.parse(`${day}T${time}:00+01:00`);

const settings = (changed: Partial<NudgeSettings> = {}): NudgeSettings => ({
  ...defaults.settings.nudges,
  plans: [planOf()],
  ...changed,
});
const state = (changed: Partial<NudgeState> = {}): NudgeState => ({ ...defaults.nudge, seed: 1, ...changed });

/** The one line, with the spaces of the time made plain. */
function lineAt(now: number, nudges: NudgeSettings, nudge: NudgeState): string {
  const desk = {
    language: 'en-US',
    clock: { zone: () => zone, today: () => dayOf(now, zone), day: () => dayOf(now, zone) },
  } as unknown as Desk;
  const known = { settings: nudges, nudge, allowed: true, relationships: [], now };
  return standingInWords(desk, words, known, standingOf(nudges, nudge, now, zone)).replace(/\s/g, ' ');
}

const today = '2026-11-21';
const random = planOf({ when: { kind: 'within', from: '17:00', until: '20:00' } });

describe('how things stand, in one line', () => {
  it.each<[now: string, nudges: NudgeSettings, nudge: NudgeState, line: string]>([
    ['09:00', settings({ plans: [] }), state(), 'The reminder is off.'],
    ['09:00', settings({ plans: [planOf({ wanted: false })] }), state(), 'The reminder is off.'],
    ['09:00', settings(), state(), 'The reminder is on. The next one comes today, at 7:00 PM.'],
    [
      '09:00',
      settings({ plans: [random] }),
      state(),
      'The reminder is on. The next one comes today, some time between 5:00 PM and 8:00 PM.',
    ],
    ['19:00', settings(), state(), 'Today’s question is here. It can wait.'],
    ['19:30', settings(), state({ days: { [today]: 'given' } }), 'Today’s question is here. It can wait.'],
    [
      '19:30',
      settings(),
      state({ days: { [today]: 'answered' } }),
      'You have written today. The next one comes tomorrow, at 7:00 PM.',
    ],
    [
      '09:00',
      settings(),
      state({ days: { [today]: 'skipped' } }),
      'Left out for today. The next one comes tomorrow, at 7:00 PM.',
    ],
    [
      '19:30',
      settings(),
      state({ days: { [today]: 'given' }, snooze: { until: at('20:15'), relationship: 'sam' } }),
      'Put off. It comes today, at 8:15 PM.',
    ],
    ['09:00', settings(), state({ pausedUntil: '2026-11-24' }), 'Paused until Tuesday.'],
    [
      '09:00',
      settings(),
      state({ pausedUntil: today }),
      'The reminder is on. The next one comes today, at 7:00 PM.',
    ],
    [
      '19:30',
      settings({ quiet: { from: '19:15', until: '21:00' } }),
      state(),
      'These are your quiet hours. The next one comes today, at 9:00 PM.',
    ],
    ['19:30', settings({ quiet: { from: '19:00', until: '18:59' } }), state(), 'None are planned.'],
  ])('at %s', (now, nudges, nudge, line) => {
    expect(lineAt(at(now), nudges, nudge)).toBe(line);
  });
});

describe('the next moments in words', () => {
  it('never tell the random moment itself', () => {
    const desk = {
      language: 'en-US',
      clock: { zone: () => zone, today: () => today },
    } as unknown as Desk;
    const nudges = settings({ plans: [random] });
    const moments = nextMoments(nudges, state(), at('09:00'), zone, 7);
    expect(moments).toHaveLength(7);
    const lines = moments.map((moment) =>
      momentInWords(desk, words.next, moment, '03:00').replace(/\s/g, ' '),
    );
    expect(lines.slice(0, 3)).toEqual([
      'today, some time between 5:00 PM and 8:00 PM',
      'tomorrow, some time between 5:00 PM and 8:00 PM',
      'Monday, some time between 5:00 PM and 8:00 PM',
    ]);
  });
});

describe('putting off what is there today', () => {
  const offered = (now: string, nudges: NudgeSettings, nudge: NudgeState) =>
    snoozesOffered(nudges, nudge, at(now), zone).map(({ id }) => id);
  const given = state({ days: { [today]: 'given' }, turns: ['sam'] });

  it.each<[now: string, nudge: NudgeState, ids: string[]]>([
    ['09:30', given, ['quarter', 'hour', 'evening', 'tomorrow']],
    ['18:30', given, ['quarter', 'hour', 'tomorrow']],
    ['21:30', given, ['quarter', 'tomorrow']],
    ['21:50', given, ['tomorrow']],
    // One that is still to come at seven is never brought forward.
    ['09:30', state(), ['tomorrow']],
    ['09:30', state({ days: { [today]: 'answered' } }), []],
    ['09:30', state({ days: { [today]: 'skipped' } }), []],
    ['09:30', state({ pausedUntil: '2026-11-23' }), []],
  ])('offers at %s what fits', (now, nudge, ids) => {
    expect(offered(now, settings(), nudge)).toEqual(ids);
  });

  it('offers nothing on a day without one', () => {
    expect(offered('09:30', settings({ plans: [planOf({ days: [1] })] }), state())).toEqual([]);
  });
});

describe('having today’s after all', () => {
  const skipped = state({ days: { [today]: 'skipped', '2026-11-20': 'answered' }, turns: ['noor'] });

  it('lets it come at its time', () => {
    const taken = withTakenUp(settings(), skipped, at('09:00'), zone);
    expect(taken).toEqual({ ...skipped, days: { '2026-11-20': 'answered' } });
  });

  it('lets its question wait without another word where the time has passed', () => {
    const taken = withTakenUp(settings(), skipped, at('20:00'), zone);
    expect(taken.days).toEqual({ '2026-11-20': 'answered', [today]: 'given' });
    expect(taken.turns).toEqual(['noor', 'sam']);
  });

  it('takes back what was put off to tomorrow, and changes nothing on another day', () => {
    const off = { ...skipped, snooze: { until: at('19:00', '2026-11-22'), relationship: 'sam' } };
    expect(withTakenUp(settings(), off, at('09:00'), zone).snooze).toBeNull();
    expect(withTakenUp(settings(), state(), at('09:00'), zone)).toEqual(state());
    const answered = state({ days: { [today]: 'answered' } });
    expect(withTakenUp(settings(), answered, at('09:00'), zone)).toEqual(answered);
  });
});
