import type { letterParts as wordParts } from '~/content/repair-schema';
import type { Texts } from './check';

/** The parts of an apology, in the order in which they are written and read aloud. */
export const letterParts = [
  'did',
  'effect',
  'owning',
  'doing',
  'leaving',
] as const satisfies typeof wordParts;
export type LetterPart = (typeof letterParts)[number];

/** The letter as it is read aloud and copied: its parts in their order, a blank line between them. */
export function assemble(texts: Texts<LetterPart>): string {
  return letterParts
    .map((part) => texts[part].trim())
    .filter((text) => text !== '')
    .join('\n\n');
}
