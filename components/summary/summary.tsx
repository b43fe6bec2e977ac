import { computed, signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { dateInWords, dayOf } from '~/domain/day';
import { isWithin, rangeOf } from '~/domain/range';
import { readJournalGently } from '~/storage/journal';
import type { Desk, Screen } from '../app/desk';
import { toHash } from '../app/route';
import { groupOf, groups, type Group } from '../journal/groups';
import { familyOf, openLexicon, type Teller } from '../journal/lexicon';
import { nameOf } from '../people/name';
import { Actions, Button, ButtonLink } from '../ui/button';
import { Ticks } from '../ui/choices';
import { counted } from '../ui/counted';
import { ErrorSummary, type Fault } from '../ui/error-summary';
import { Day } from '../ui/field';
import { fill } from '../ui/fill';
import { Heading } from '../ui/heading';
import { Paragraphs } from '../ui/paragraphs';
import { Select } from '../ui/select';
import { writePaper } from './paper';
import { openPaper } from './paper-screen';
import styles from './summary.module.css';

interface Wish {
  from: string;
  until: string;
  kinds: readonly Group[];
  /** The id of a relationship, or null for everyone. */
  person: string | null;
}

/** A part of the history for someone whom the person trusts, such as a counsellor. The choice is kept nowhere. */
export async function openSummary(desk: Desk): Promise<Screen> {
  const [lexicon, words, { entries, relationships }] = await Promise.all([
    openLexicon(desk),
    desk.words('summary'),
    desk.rest().then((rest) => readJournalGently(desk.store, rest)),
  ]);
  const oldestFirst = entries.toReversed();
  const teller: Teller = { desk, words: lexicon, family: familyOf(entries), days: 'full' };
  const [oldest] = oldestFirst;
  const today = desk.clock.today();
  const kinds = groups.filter((group) => entries.some(({ kind }) => groupOf[kind] === group));
  const wish = signal<Wish>({
    from: oldest === undefined ? today : dayOf(oldest.at, oldest.zone),
    until: today,
    kinds,
    person: null,
  });
  const faults = signal<readonly Fault[]>([]);
  const Made = signal<ComponentType | null>(null);
  const change = (changed: Partial<Wish>) => {
    wish.value = { ...wish.value, ...changed };
    faults.value = [];
  };
  const range = computed(() => rangeOf(wish.value.from, wish.value.until));
  const fitting = computed(() => {
    const { kinds, person } = wish.value;
    const days = range.value;
    if ('fault' in days) return [];
    return oldestFirst.filter(
      (entry) =>
        kinds.includes(groupOf[entry.kind]) &&
        (person === null || entry.relationship === person) &&
        isWithin(entry, days),
    );
  });
  const missing = (): Fault[] => [
    ...('fault' in range.value
      ? [{ field: range.value.fault === 'until' ? 'until' : 'from', text: words.faults[range.value.fault] }]
      : []),
    ...(wish.value.kinds.length === 0 ? [{ field: 'kinds', text: words.faults.kinds }] : []),
  ];
  function make(): void {
    faults.value = missing();
    const days = range.value;
    if (faults.value.length > 0 || 'fault' in days || fitting.value.length === 0) return;
    const about = relationships.find(({ id }) => id === wish.value.person);
    const from = dateInWords(days.from, desk.language);
    const until = dateInWords(days.until, desk.language);
    Made.value = openPaper({
      desk,
      words,
      paper: writePaper(desk, fitting.value, teller, relationships),
      heading: words.paper.heading,
      about: [
        fill(words.paper.range, { from, until }),
        ...(about === undefined
          ? []
          : [fill(words.paper.about, { who: nameOf(about, relationships, desk) })]),
      ],
      names: about === undefined && relationships.length > 1,
      back: { label: words.again, press: () => (Made.value = null) },
    });
  }
  const errorOf = (field: string) => faults.value.find((fault) => fault.field === field)?.text ?? null;

  function Choosing() {
    const { from, until, kinds: chosen, person } = wish.value;
    const count = fitting.value.length;
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          make();
        }}
      >
        {faults.value.length > 0 && <ErrorSummary heading={desk.common.amiss} faults={faults.value} />}
        <Heading key="choosing">{words.heading}</Heading>
        <Paragraphs of={words.intro} />
        <div class={styles.days}>
          <Day
            id="from"
            label={words.from}
            value={from}
            error={errorOf('from')}
            onInput={(day) => change({ from: day })}
          />
          <Day
            id="until"
            label={words.until}
            value={until}
            error={errorOf('until')}
            onInput={(day) => change({ until: day })}
          />
        </div>
        {kinds.length > 0 && (
          <Ticks
            name="kinds"
            legend={words.kinds}
            error={errorOf('kinds')}
            choices={kinds.map((group) => ({ value: group, label: lexicon.journal.filter[group] }))}
            chosen={chosen}
            onChange={(kinds) => change({ kinds })}
          />
        )}
        {relationships.length > 1 && (
          <Select
            id="person"
            label={words.person}
            value={person ?? ''}
            choices={[
              { value: '', label: words.everyone },
              ...relationships.map((one) => ({ value: one.id, label: nameOf(one, relationships, desk) })),
            ]}
            onChoose={(value) => change({ person: value === '' ? null : value })}
          />
        )}
        <p class={styles.count} role="status">
          {count === 0 ? words.none : counted(words.chosen, count, desk.language)}
        </p>
        <Actions atEnd>
          <Button submit>{words.make}</Button>
          <ButtonLink quiet href={toHash({ name: 'journal' })}>
            {desk.common.actions.back}
          </ButtonLink>
        </Actions>
      </form>
    );
  }
  return {
    View: () => {
      const Paper = Made.value;
      return Paper === null ? <Choosing /> : <Paper />;
    },
  };
}
