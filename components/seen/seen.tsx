import { signal } from '@preact/signals';
import type { Words } from '~/content/schema';
import { dayInWords, timeInWords } from '~/domain/day';
import { seenSorts, type SeenEntry } from '~/domain/entry';
import { keepEntry } from '~/storage/keep';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { fieldOf, Missing, openForm } from '../app/form';
import { nothing, openCurrent } from '../app/glance';
import { Folded } from '../kept/folded';
import { openKept, type KeptList } from '../kept/kept-list';
import { KeptRow } from '../kept/kept-row';
import kept from '../kept/kept.module.css';
import { Actions, Button } from '../ui/button';
import { Field } from '../ui/field';
import { Heading } from '../ui/heading';
import { Notice } from '../ui/notice';
import { Paragraphs } from '../ui/paragraphs';
import { Why } from '../ui/why';
import { byDay } from './by-day';
import styles from './seen.module.css';
import { Sorts } from './sorts';

/** Small things that the other person did, in one's own words. They are read again, never counted. */
export async function openSeen(desk: Desk): Promise<Screen> {
  const [words, at] = await Promise.all([desk.words('seen'), openCurrent(desk)]);
  if (at === null) return nothing;
  const { id } = at.current;
  const attempt = createAttempt();
  const [form, list] = await Promise.all([
    openForm(desk, 'seen', id, { seen: '', sort: 'none' }),
    openKept(desk, id, 'seen', attempt),
  ]);
  const justKept = signal(false);
  const sort = () => seenSorts.find((known) => known === form.texts.value.sort) ?? 'none';
  function write(field: 'seen' | 'sort', text: string): void {
    justKept.value = false;
    form.write(field, text);
  }
  async function keep(): Promise<void> {
    const { seen } = form.texts.value;
    if (seen.trim() === '') {
      form.blame([{ field: 'seen', text: words.fault }]);
      return;
    }
    const { clock } = desk;
    const entry: SeenEntry = {
      id: desk.newId(),
      relationship: id,
      at: clock.now(),
      zone: clock.zone(),
      kind: 'seen',
      sort: sort(),
      texts: { seen },
    };
    await attempt.run(async () => {
      await keepEntry(desk.store, entry, form.key);
      form.clear();
      justKept.value = true;
      await list.reload();
    });
  }
  return {
    leave() {
      form.stop();
      list.stop();
    },
    View: () => (
      <>
        <NotSaved desk={desk} of={[attempt, form]} />
        <Missing form={form} heading={desk.common.amiss} />
        <Heading>{words.heading}</Heading>
        <Paragraphs of={words.intro} />
        <div class={kept.writing}>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void keep();
            }}
          >
            <Field
              {...fieldOf(form, 'seen', words.field)}
              lines={2}
              onInput={(text) => write('seen', text)}
            />
            <Sorts
              name={form.idOf('sort')}
              words={words.sort}
              chosen={sort()}
              onChoose={(chosen) => write('sort', chosen)}
            />
            <Actions atEnd>
              <Button submit>{words.keep}</Button>
            </Actions>
          </form>
        </div>
        <Why words={words.why} />
        <h2>{words.listHeading}</h2>
        <Notice>{justKept.value && <p>{words.kept}</p>}</Notice>
        <Days desk={desk} words={words} list={list} />
      </>
    ),
  };
}

function Days({ desk, words, list }: { desk: Desk; words: Words['seen']; list: KeptList<SeenEntry> }) {
  const { language } = desk;
  const today = desk.clock.today();
  if (list.rows.value.length === 0) return <p>{words.empty}</p>;
  return byDay(list.rows.value).map(([day, rows]) => (
    <section key={day} class={styles.day} aria-labelledby={`day-${day}`}>
      <h3 id={`day-${day}`}>
        <time dateTime={day}>{dayInWords(day, today, language)}</time>
      </h3>
      <ul class={kept.rows}>
        {rows.map((row) => {
          const { sort, at, zone, texts } = row.entry;
          const label = [...(sort === 'none' ? [] : [words.sort[sort]]), timeInWords(at, zone, language)];
          return (
            <KeptRow
              key={row.entry.id}
              row={row}
              list={list}
              words={{ ...words, undo: desk.common.actions.undo }}
            >
              <Folded text={texts.seen} label={label.join(' · ')} />
            </KeptRow>
          );
        })}
      </ul>
    </section>
  ));
}
