import type { Words } from './schema';

type Choices = Words['notice']['nudge']['choices'];

/**
 * The two neutral lines that a person picked.
 * @param id null when nothing was picked. The first choice stands in, and for an id that is not known.
 */
export function neutralLine(choices: Choices, id: string | null): Choices[number] {
  return choices.find((choice) => choice.id === id) ?? choices[0];
}
