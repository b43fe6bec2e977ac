import type { Words } from '~/content/schema';
import type { Texts } from '~/domain/check';
import type { Shown } from '~/domain/plan';
import type { Lines } from '~/domain/shown';
import { ownLine } from '~/storage/settings-schema';
import type { FieldFault } from '../app/form';
import { graphemes } from './graphemes';

/** `line` is the id of a neutral choice, or "own". */
export type LineField = 'line' | 'title' | 'message';

/** No choice in content has this id (content/notice-schema.ts). */
export const own = 'OWN';

export function lineTexts(shown: Shown): Texts<LineField> {
  return shown.kind === 'own'
    ? { line: own, title: shown.title, message: shown.message }
    : { line: shown.line, title: '', message: '' };
}

/** What a message would show while the fields stand so; nothing is refused here. */
export function linesIn(
  { line, title, message }: Texts<LineField>,
  choices: Words['notice']['nudge']['choices'],
): Lines {
  return line === own ? { title, message } : (choices.find(({ id }) => id === line) ?? choices[0]);
}

/** What was chosen, or every way in which it does not fit. */
export function chosenLines(
  texts: Texts<LineField>,
  errors: Words['reminders']['errors'],
): { shown: Shown } | { faults: FieldFault<LineField>[] } {
  if (texts.line !== own) return { shown: { kind: 'neutral', line: texts.line } };
  const title = texts.title.trim();
  const message = texts.message.trim();
  const faults = [
    ...lineFaults('title', title, ownLine.title, { empty: errors.titleEmpty, long: errors.titleLong }),
    ...lineFaults('message', message, ownLine.message, {
      empty: errors.messageEmpty,
      long: errors.messageLong,
    }),
  ];
  return faults.length > 0 ? { faults } : { shown: { kind: 'own', title, message } };
}

function lineFaults<Field extends LineField>(
  field: Field,
  text: string,
  limit: number,
  errors: { empty: string; long: string },
): FieldFault<Field>[] {
  if (text === '') return [{ field, text: errors.empty }];
  return graphemes(text) > limit ? [{ field, text: errors.long }] : [];
}
