import type { Plural, Words } from '~/content/schema';
import type { EntryKind } from '~/domain/entry';
import type { Counted, Counts, Merge } from '~/storage/backup/merge';
import type { Desk } from '../app/desk';
import { counted } from '../ui/counted';
import { fill } from '../ui/fill';
import styles from './backup.module.css';

interface Props {
  desk: Desk;
  words: Words['backup']['import']['preview'];
  counts: Merge['counts'];
  /** How many records of a raw copy stay out. */
  unreadable: number;
}

/** What is in a copy, and what would become of it: a line for each kind of thing. */
export function Preview({ desk, words, counts, unreadable }: Props) {
  const kindsOfEntry = Object.keys(desk.common.entryKinds) as EntryKind[];
  // The gold in a bowl and what the wording check passes over are no things by themselves: they come along.
  const order: Counted[] = [...kindsOfEntry, 'relationship', 'deck', 'draft'];
  const kinds = order.flatMap((kind) => (counts[kind] ? [[kind, counts[kind]] as const] : []));
  const ofEntries = kinds.filter(([kind]) => isEntry(kind));
  return (
    <>
      <dl class={styles.counts}>
        {ofEntries.length > 1 && (
          <div>
            <dt>{words.all}</dt>
            <dd>{inWords(ofEntries.map(([, count]) => count).reduce(together), desk, words)}</dd>
          </div>
        )}
        {kinds.map(([kind, count]) => (
          <div key={kind}>
            <dt>{nameOf(kind, desk, words)}</dt>
            <dd>{inWords(count, desk, words)}</dd>
          </div>
        ))}
      </dl>
      {ofEntries.some(([, { differs }]) => differs > 0) && <p>{words.bothKept}</p>}
      {(counts.relationship?.differs ?? 0) > 0 && <p>{words.personStays}</p>}
      {(counts.deck?.differs ?? 0) > 0 && <p>{words.joined}</p>}
      {(counts.draft?.differs ?? 0) > 0 && <p>{words.draftStays}</p>}
      {unreadable > 0 && <p>{counted(words.unreadable, unreadable, desk.language)}</p>}
    </>
  );
}

const isEntry = (kind: Counted): kind is EntryKind =>
  !['relationship', 'deck', 'bowl', 'wording', 'draft'].includes(kind);

function nameOf(kind: Counted, { common }: Desk, words: Props['words']): string {
  if (kind === 'relationship') return words.people;
  if (kind === 'deck') return words.questions;
  return isEntry(kind) ? common.entryKinds[kind] : words.drafts;
}

const together = (a: Counts, b: Counts): Counts => ({
  fresh: a.fresh + b.fresh,
  same: a.same + b.same,
  differs: a.differs + b.differs,
});

/** "nine new, two here already": what there is none of is not said. */
function inWords(counts: Counts, { common, language }: Desk, words: Props['words']): string {
  const parts = (['fresh', 'same', 'differs'] as const).flatMap((what) => {
    const count = counts[what];
    if (count === 0) return [];
    const form =
      words[what][new Intl.PluralRules(language).select(count) as keyof Plural] ?? words[what].other;
    return [fill(form, { count: common.numbers[count - 1] ?? count.toLocaleString(language) })];
  });
  return new Intl.ListFormat(language, { type: 'unit' }).format(parts);
}
