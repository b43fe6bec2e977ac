import type { Words } from '~/content/schema';
import type { Shown } from './plan';

/** The two lines that a notification has. */
export interface Lines {
  title: string;
  message: string;
}

/** What a nudge shows: a neutral choice, or the person's own words. A choice that is gone gives way to the first one. */
export function linesOf({ choices }: Words['notice']['nudge'], shown: Shown): Lines {
  if (shown.kind === 'own') return shown;
  return choices.find(({ id }) => id === shown.line) ?? choices[0];
}
