import type { Words } from '~/content/schema';
import type { Texts } from '~/domain/check';
import type { Entry, PromiseTurn } from '~/domain/entry';
import { mayTurn, type PromiseCourse } from '~/domain/promise';
import type { Unnumbered } from '~/storage/keep';
import type { FieldFault } from '../app/form';
import { dayFaults, type TermField } from './terms';

/** What is written about how a promise went, as a form holds it. */
export type TurnField = TermField | 'kind' | 'note' | 'reason';
export type TurnTexts = Texts<TurnField>;
export type TurnKind = PromiseTurn['kind'];

export const turnKinds: readonly TurnKind[] = ['kept', 'missed', 'renegotiated'];

export const emptyTurn: TurnTexts = { kind: '', note: '', reason: '', promise: '', by: '', seen: '' };

/** What may become of a promise now, in the order in which it is asked. */
export const openKinds = (course: PromiseCourse): TurnKind[] =>
  turnKinds.filter((kind) => mayTurn(course, kind));

/** @returns null while nothing is chosen, and when what was chosen may not come about any more */
export function chosenKind({ kind }: TurnTexts, course: PromiseCourse): TurnKind | null {
  return openKinds(course).find((open) => open === kind) ?? null;
}

/**
 * What the form holds after a choice. A new agreement begins with the present terms; a day that has
 * gone by is left to be chosen. The words that were written go along, so that choosing something
 * else loses none.
 * @param today ISO date
 */
export function afterChoice(
  texts: TurnTexts,
  kind: TurnKind,
  { terms }: PromiseCourse,
  today: string,
): TurnTexts {
  const { note, reason } = texts;
  if (kind !== 'renegotiated') {
    return { ...texts, kind, ...(note.trim() === '' && { note: reason, reason: '' }) };
  }
  const begun = texts.promise !== '' || texts.by !== '' || texts.seen !== '';
  const prefilled = { ...terms, by: terms.by < today ? '' : terms.by };
  return {
    ...texts,
    ...(!begun && prefilled),
    kind,
    ...(reason.trim() === '' && { reason: note, note: '' }),
  };
}

/**
 * What is missing before this can be kept. After a miss a reason would sound like an excuse
 * (B5.4), so none is asked for then.
 * @param today ISO date
 */
export function turnFaults(
  texts: TurnTexts,
  course: PromiseCourse,
  words: Words['promises'],
  today: string,
): FieldFault<TurnField>[] {
  const kind = chosenKind(texts, course);
  if (kind === null) return [{ field: 'kind', text: words.ask.fault }];
  if (kind !== 'renegotiated') return [];
  const asked = course.settled === null ? (['reason', 'promise'] as const) : (['promise'] as const);
  const missing = asked.find((field) => texts[field].trim() === '');
  return [
    ...(missing === undefined ? [] : [{ field: missing, text: words.renegotiate.fault }]),
    ...dayFaults(texts.by, words.form.faults, today),
  ];
}

type Kept = Pick<Entry, 'id' | 'at' | 'zone'>;

/** The turn as it is kept. */
export function turnOf(
  kind: TurnKind,
  { note, reason, promise, seen, by }: TurnTexts,
  { made }: PromiseCourse,
  kept: Kept,
): Unnumbered {
  const turn = { ...kept, relationship: made.relationship, of: made.id };
  return kind === 'renegotiated'
    ? { ...turn, kind, by, texts: { reason, promise, seen } }
    : { ...turn, kind, texts: { note } };
}

/**
 * The words of a form that stand in no turn yet, in one text. They are left when a promise was
 * settled in another window while one wrote here.
 */
export function wordsLeft(
  { note, reason, promise, seen }: TurnTexts,
  { made, turns }: PromiseCourse,
): string {
  const stand = [made, ...turns].flatMap((entry) => Object.values<string>(entry.texts));
  return [note, reason, promise, seen]
    .filter((text) => text.trim() !== '' && !stand.some((kept) => kept.includes(text.trim())))
    .join('\n\n');
}
