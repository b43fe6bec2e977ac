import { questionIds } from '~/domain/check';
import { dayOf, timeInWords } from '~/domain/day';
import type { Entry } from '~/domain/entry';
import type { Relationship } from '~/domain/relationship';
import type { ToldEntry } from '~/storage/backup/told';
import { nameOf } from '../people/name';
import { factsOf } from './facts';
import { fieldLabels, questionOf } from './labels';
import type { Teller } from './lexicon';

type Line = ToldEntry['lines'][number];

/** An entry as it is read outside: everything that it holds, in words. */
export interface Told extends ToldEntry {
  id: string;
}

/** @param relationships all of them, for those of one name are numbered */
export function tellEntry(entry: Entry, teller: Teller, relationships: readonly Relationship[]): Told {
  const { desk } = teller;
  const about = relationships.find(({ id }) => id === entry.relationship);
  const facts = factsOf(entry, teller);
  const line = ({ label, text }: Line) => ({ label, text });
  const lines = [
    ...facts.filter(({ below }) => !below).map(line),
    ...textsOf(entry, teller),
    ...facts.filter(({ below }) => below).map(line),
  ];
  return {
    id: entry.id,
    day: dayOf(entry.at, entry.zone),
    time: timeInWords(entry.at, entry.zone, desk.language),
    person: about === undefined ? desk.common.someone : nameOf(about, relationships, desk),
    kind: desk.common.entryKinds[entry.kind],
    lines: lines.filter(({ text }) => text.trim() !== ''),
  };
}

/** What was asked, and what was written below it. */
function textsOf(entry: Entry, { desk, words, own }: Teller): Line[] {
  const texts: Readonly<Partial<Record<string, string>>> = entry.texts;
  return fieldLabels(entry, words).flatMap(({ field, label }): Line[] => {
    const text = texts[field] ?? '';
    if (entry.kind === 'answer')
      return [{ label: questionOf(entry, words) ?? own?.get(entry.card) ?? label, text }];
    const question = entry.kind === 'check' ? questionIds.find((id) => id === field) : undefined;
    if (entry.kind !== 'check' || question === undefined) return [{ label, text }];
    return [
      { label, text: desk.common.answers[entry.answers[question]] },
      { label: words.journal.facts.note, text },
    ];
  });
}
