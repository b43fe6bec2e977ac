import { describe, expect, it } from 'vitest';
import { countdownInWords } from '~/components/apart/countdown';
import type { Words } from '~/content/schema';
import type { Countdown } from '~/domain/apart';

const numbers = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const unit = (name: string) => ({ one: `in one ${name}`, other: `in {count} ${name}s` });
const english: Words['apart']['countdown'] = {
  now: 'now',
  minutes: unit('minute'),
  hours: unit('hour'),
  days: unit('day'),
  weeks: unit('week'),
  months: unit('month'),
};

describe('a countdown in words', () => {
  it.each<[Countdown, string]>([
    [{ unit: 'now' }, 'now'],
    [{ unit: 'minutes', count: 1 }, 'in one minute'],
    [{ unit: 'minutes', count: 2 }, 'in two minutes'],
    [{ unit: 'minutes', count: 12 }, 'in twelve minutes'],
    [{ unit: 'minutes', count: 13 }, 'in 13 minutes'],
    [{ unit: 'hours', count: 1 }, 'in one hour'],
    [{ unit: 'days', count: 3 }, 'in three days'],
    [{ unit: 'weeks', count: 8 }, 'in eight weeks'],
    [{ unit: 'months', count: 13 }, 'in 13 months'],
  ])('says %o as “%s”', (left, words) => {
    expect(countdownInWords(left, english, numbers, 'en')).toBe(words);
  });

  it('takes the plural form of the language, and its digits', () => {
    const arabic = {
      ...english,
      days: { two: 'خلال يومين', few: 'خلال {count} أيام', other: 'خلال {count} يوم' },
    };
    expect(countdownInWords({ unit: 'days', count: 2 }, arabic, [], 'ar-EG')).toBe('خلال يومين');
    expect(countdownInWords({ unit: 'days', count: 3 }, arabic, [], 'ar-EG')).toBe('خلال ٣ أيام');
    expect(countdownInWords({ unit: 'days', count: 100 }, arabic, [], 'ar-EG')).toBe('خلال ١٠٠ يوم');
  });
});
