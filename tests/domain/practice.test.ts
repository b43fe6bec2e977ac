import { describe, expect, it } from 'vitest';
import { isPractice, practiceIds, practiceOf, practiceSteps } from '~/domain/practice';

/** ISO dates one after the other. */
const days = (count: number, from = '2026-02-20') =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(from) + index * 86_400_000).toISOString().slice(0, 10),
  );

const contact = ['own', 'listen', 'again', 'limit'];

describe('the practices', () => {
  it('are nine, three to a step, and each has one name', () => {
    expect(Object.values(practiceSteps).map((step) => step.length)).toEqual([3, 3, 3]);
    expect(new Set(practiceIds).size).toBe(9);
  });

  it('are told from anything else that an address may hold', () => {
    for (const id of practiceIds) expect(isPractice(id)).toBe(true);
    for (const id of ['', 'juggle', 'Own', 'toString', '__proto__']) expect(isPractice(id)).toBe(false);
  });
});

describe('the practice of the day', () => {
  it('is one all day long, and every one comes once before any comes twice', () => {
    const nine = days(9).map((day) => practiceOf(day, false));
    expect(days(9).map((day) => practiceOf(day, false))).toEqual(nine);
    expect(new Set(nine)).toEqual(new Set(practiceIds));
    expect(days(27).map((day) => practiceOf(day, false))).toEqual([...nine, ...nine, ...nine]);
  });

  it('asks for no contact while a time apart runs, and leaves out nothing else', () => {
    const offered = days(300).map((day) => practiceOf(day, true));
    expect(new Set(offered)).toEqual(new Set(practiceIds.filter((id) => !contact.includes(id))));
  });

  it('is there before the first day of all, too', () => {
    for (const day of days(20, '2019-12-25')) expect(practiceIds).toContain(practiceOf(day, false));
  });
});
