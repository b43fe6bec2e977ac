import type { Texts } from '~/domain/check';
import { letterParts, type LetterPart } from '~/domain/letter';

/** What the draft of a letter holds: its parts, and under `part` which of them is on the screen. */
export type LetterField = LetterPart | 'part';

export const emptyLetter: Texts<LetterField> = {
  did: '',
  effect: '',
  owning: '',
  doing: '',
  leaving: '',
  part: '',
};

/** The part that was on the screen; the first one when nothing was remembered. */
export function partOf(remembered: string): LetterPart {
  return letterParts.find((part) => part === remembered) ?? letterParts[0];
}

/** Where a part stands among the others; `step` counts from 1, and there is null beyond either end. */
export function placeOf(part: LetterPart): {
  step: number;
  before: LetterPart | null;
  after: LetterPart | null;
} {
  const index = letterParts.indexOf(part);
  return {
    step: index + 1,
    before: letterParts[index - 1] ?? null,
    after: letterParts[index + 1] ?? null,
  };
}

/** The parts alone, as they are kept. */
export function partsOf(texts: Texts<LetterPart>): Texts<LetterPart> {
  const { did, effect, owning, doing, leaving } = texts;
  return { did, effect, owning, doing, leaving };
}

export const isEmpty = (texts: Texts<LetterPart>): boolean =>
  letterParts.every((part) => texts[part].trim() === '');
