import { diffWordsWithSpace } from 'diff';
import type { Words } from '~/content/schema';
import { dayInWords, dayOf } from '~/domain/day';
import type { Earlier, Entry } from '~/domain/entry';
import type { Desk } from '../app/desk';
import { Button } from '../ui/button';
import { fill } from '../ui/fill';
import type { Named } from './labels';
import styles from './journal.module.css';

interface Props {
  desk: Desk;
  words: Words['journal'];
  entry: Entry;
  labels: readonly Named[];
  forget: () => unknown;
}

/** How an entry was worded before, on demand: each wording against the one that came after it. */
export function EarlierWordings({ desk, words, entry, labels, forget }: Props) {
  const { before = [] } = entry;
  if (before.length === 0) return null;
  const today = desk.clock.today();
  const when = ({ at }: Earlier) => dayInWords(dayOf(at, desk.clock.zone()), today, desk.language);
  return (
    <details class={styles.earlier}>
      <summary>{words.earlier.heading}</summary>
      <p class={styles.edited}>{words.earlier.legend}</p>
      {before.map((one, index) => (
        <div key={one.at}>
          <h2>{fill(words.earlier.written, { when: when(one) })}</h2>
          <dl class={styles.reading}>
            {labels
              .filter(({ field }) => one.texts[field] !== next(entry, before, index)[field])
              .map(({ field, label }) => (
                <div key={field}>
                  {labels.length > 1 && <dt>{label}</dt>}
                  <dd dir="auto">
                    <Change from={one.texts[field] ?? ''} to={next(entry, before, index)[field] ?? ''} />
                  </dd>
                </div>
              ))}
          </dl>
        </div>
      ))}
      <Button quiet onPress={forget}>
        {words.earlier.forget}
      </Button>
    </details>
  );
}

/** The wording that came after an earlier one. */
const next = (entry: Entry, before: readonly Earlier[], index: number): Readonly<Record<string, string>> =>
  before[index - 1]?.texts ?? entry.texts;

/** How long the comparing of two texts may take, in milliseconds; beyond that they stand whole, one after the other. */
const patience = 100;

function Change({ from, to }: { from: string; to: string }) {
  const changes = diffWordsWithSpace(from, to, { timeout: patience }) ?? [
    { value: from, removed: true, added: false },
    { value: to, removed: false, added: true },
  ];
  return (
    <>
      {changes.map(({ value, removed, added }, index) =>
        removed ? <del key={index}>{value}</del> : added ? <ins key={index}>{value}</ins> : value,
      )}
    </>
  );
}
