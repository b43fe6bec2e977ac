import { Component } from 'preact';
import { signal, type ReadonlySignal } from '@preact/signals';
import { dateInWords } from '~/domain/day';
import type { Entry } from '~/domain/entry';
import type { Relationship } from '~/domain/relationship';
import { inSlices } from '~/storage/backup/rest';
import type { Desk } from '../app/desk';
import type { Teller } from '../journal/lexicon';
import { tellEntry, type Told } from '../journal/telling';
import styles from './summary.module.css';

/** Entries in full, as they stand on paper; a long paper grows sheet by sheet. */
export interface Paper {
  sheets: ReadonlySignal<readonly (readonly Told[])[]>;
  /** How many entries will be on it. */
  all: number;
  whole: ReadonlySignal<boolean>;
}

/** How many entries are put on the page at a time; a day is never torn apart. */
const sheet = 50;

export function writePaper(
  desk: Pick<Desk, 'rest'>,
  entries: readonly Entry[],
  teller: Teller,
  relationships: readonly Relationship[],
): Paper {
  const sheets = signal<readonly (readonly Told[])[]>([]);
  const whole = signal(false);
  let next: Told[] = [];
  const put = () => {
    if (next.length > 0) sheets.value = [...sheets.value, next];
    next = [];
  };
  const write = (entry: Entry) => {
    const told = tellEntry(entry, teller, relationships);
    if (next.length >= sheet && next.at(-1)?.day !== told.day) put();
    next.push(told);
  };
  void desk
    .rest()
    .then((rest) => inSlices(entries, rest, write))
    .then(() => {
      put();
      whole.value = true;
    });
  return { sheets, all: entries.length, whole };
}

/** @param names whether it says of each entry whom it is about */
export function PaperView({ paper, language, names }: { paper: Paper; language: string; names: boolean }) {
  return (
    <>
      {paper.sheets.value.map((told, index) => (
        <Sheet key={index} told={told} language={language} names={names} />
      ))}
    </>
  );
}

/** Drawn once: what lies on the page already costs nothing when the next sheet comes. */
class Sheet extends Component<{ told: readonly Told[]; language: string; names: boolean }> {
  override shouldComponentUpdate = () => false;

  override render() {
    const { told, language, names } = this.props;
    return (
      <div class={styles.sheet}>
        {[...Map.groupBy(told, ({ day }) => day)].map(([day, ofDay]) => (
          <section key={day} aria-labelledby={`day-${day}`}>
            <h2 id={`day-${day}`}>
              <time dateTime={day}>{dateInWords(day, language)}</time>
            </h2>
            {ofDay.map((one) => (
              <Entered key={one.id} told={one} names={names} />
            ))}
          </section>
        ))}
      </div>
    );
  }
}

function Entered({ told: { id, kind, person, time, lines }, names }: { told: Told; names: boolean }) {
  return (
    <article class={styles.entry} aria-labelledby={`entry-${id}`}>
      <h3 id={`entry-${id}`}>
        {kind}
        <span class={styles.beside}>
          {names && (
            <>
              <bdi>{person}</bdi> ·{' '}
            </>
          )}
          {time}
        </span>
      </h3>
      <dl>
        {lines.map(({ label, text }, index) => (
          <div key={index}>
            <dt>{label}</dt>
            <dd dir="auto">{text}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}
