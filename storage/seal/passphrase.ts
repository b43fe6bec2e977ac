import type { Chance } from '../port';

/** The shortest passphrase of one's own, in characters. */
export const leastCharacters = 12;
/** How many words are drawn: 64 bits of chance from a list of 7,776. */
export const drawnWords = 5;

/** The same passphrase, however a keyboard composes its letters and however wide its spaces are. */
export function plainly(typed: string): string {
  return typed.normalize('NFKC').trim().replace(/\s+/gu, ' ');
}

/** Whether it is long enough to be set. One that opens a lock is not held against this. */
export function isLongEnough(typed: string): boolean {
  return Array.from(plainly(typed)).length >= leastCharacters;
}

/** Words from the list, each as likely as any other. */
export function drawWords(list: readonly string[], chance: Chance): string {
  return Array.from({ length: drawnWords }, () => list[draw(list.length, chance)]).join(' ');
}

/** Evenly from 0 to below `sides`: a number past the last whole round is drawn again. */
function draw(sides: number, chance: Chance): number {
  const numbers = 2 ** 16;
  const fair = numbers - (numbers % sides);
  for (;;) {
    const [high = 0, low = 0] = chance(2);
    const number = high * 256 + low;
    if (number < fair) return number % sides;
  }
}
