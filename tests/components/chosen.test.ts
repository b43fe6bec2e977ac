import { describe, expect, it } from 'vitest';
import { chosenApart, chosenEnd } from '~/components/apart/chosen';

const faults = { from: 'from', until: 'until', past: 'past', order: 'order', far: 'far' };
const option = { label: '' };
const words = { asked: { legend: '', fault: 'asked', them: option, me: option, both: option }, faults };
const zone = 'Europe/Berlin';
const now = Date.parse('2026-11-21T18:00:00Z');
const week = {
  asked: 'them',
  from: '2026-11-21',
  fromTime: '19:00',
  until: '2026-11-28',
  untilTime: '18:30',
};

describe('what was chosen for a time apart', () => {
  it('is who asked and both moments, by the clocks of the zone', () => {
    expect(chosenApart(week, now, zone, words)).toEqual({
      asked: 'them',
      from: Date.parse('2026-11-21T18:00:00Z'),
      until: Date.parse('2026-11-28T17:30:00Z'),
    });
  });

  it('may have begun before', () => {
    expect(chosenApart({ ...week, from: '2026-11-01' }, now, zone, words)).toMatchObject({
      from: Date.parse('2026-11-01T18:00:00Z'),
    });
  });

  it.each<[string, Partial<typeof week>, [field: string, text: string][]]>([
    ['nobody is said to have asked', { asked: '' }, [['asked', 'asked']]],
    ['what was noted is none of the choices', { asked: 'someone' }, [['asked', 'asked']]],
    ['the beginning has no day', { from: '' }, [['from', 'from']]],
    ['the beginning has no time', { fromTime: '' }, [['fromTime', 'from']]],
    ['the end has no day', { until: '' }, [['until', 'until']]],
    ['the end has no time', { untilTime: '' }, [['untilTime', 'until']]],
    ['its year was typed in part', { from: '0026-11-21' }, [['from', 'from']]],
    ['the end has passed', { from: '2026-11-01', until: '2026-11-20' }, [['until', 'past']]],
    ['the end lies before the beginning', { from: '2026-12-24' }, [['until', 'order']]],
    ['the end is years away', { until: '2028-01-01' }, [['until', 'far']]],
    [
      'everything is missing, in the order of the fields',
      { asked: '', from: '', fromTime: '', until: '', untilTime: '' },
      [
        ['asked', 'asked'],
        ['from', 'from'],
        ['until', 'until'],
      ],
    ],
  ])('is at fault when %s', (_says, given, expected) => {
    expect(chosenApart({ ...week, ...given }, now, zone, words)).toEqual({
      faults: expected.map(([field, text]) => ({ field, text })),
    });
  });
});

describe('a new end', () => {
  const from = now - 1000;

  it('is the moment that was chosen', () => {
    expect(chosenEnd({ until: '2026-12-01', untilTime: '09:00' }, from, now, zone, faults)).toEqual({
      until: Date.parse('2026-12-01T08:00:00Z'),
    });
  });

  it.each([
    ['has no day', '', '09:00', 'until', 'until'],
    ['has no time', '2026-12-01', '', 'untilTime', 'until'],
    ['has passed', '2026-11-21', '19:00', 'until', 'past'],
    ['is too far away', '2028-01-01', '09:00', 'until', 'far'],
  ])('is at fault when it %s', (_says, until, untilTime, field, text) => {
    expect(chosenEnd({ until, untilTime }, from, now, zone, faults)).toEqual({ faults: [{ field, text }] });
  });
});
