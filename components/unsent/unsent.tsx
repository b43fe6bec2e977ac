import { signal } from '@preact/signals';
import { dayInWords, dayOf } from '~/domain/day';
import type { UnsentEntry } from '~/domain/entry';
import { keepEntry } from '~/storage/keep';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { fieldOf, Missing, openForm } from '../app/form';
import { nothing, openCurrent } from '../app/glance';
import { Folded } from '../kept/folded';
import { openKept } from '../kept/kept-list';
import { KeptRow } from '../kept/kept-row';
import kept from '../kept/kept.module.css';
import { Actions, Button } from '../ui/button';
import { Heading } from '../ui/heading';
import { Notice } from '../ui/notice';
import { Paragraphs } from '../ui/paragraphs';
import { openCheck } from '../wording/check';
import { CheckedField } from '../wording/checked-field';

/** The drawer: letters that are written, kept and never sent. */
export async function openUnsent(desk: Desk): Promise<Screen> {
  const [words, at] = await Promise.all([desk.words('unsent'), openCurrent(desk)]);
  if (at === null) return nothing;
  const { id } = at.current;
  const attempt = createAttempt();
  const [form, list] = await Promise.all([
    openForm(desk, 'unsent', id, { letter: '' }),
    openKept(desk, id, 'unsent', attempt),
  ]);
  const check = openCheck(desk);
  const justKept = signal(false);

  async function keep(): Promise<void> {
    const texts = form.texts.value;
    if (texts.letter.trim() === '') {
      form.blame([{ field: 'letter', text: words.fault }]);
      return;
    }
    const { clock } = desk;
    const entry: UnsentEntry = {
      id: desk.newId(),
      relationship: id,
      at: clock.now(),
      zone: clock.zone(),
      kind: 'unsent',
      texts,
    };
    await attempt.run(async () => {
      await keepEntry(desk.store, entry, form.key);
      form.clear();
      justKept.value = true;
      await list.reload();
    });
  }
  const letter = () => {
    const field = fieldOf(form, 'letter', words);
    const onInput = (text: string) => {
      justKept.value = false;
      field.onInput(text);
    };
    return { ...field, onInput };
  };
  return {
    leave() {
      form.stop();
      list.stop();
      check.stop();
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
            <CheckedField {...letter()} check={check} lines={5} />
            <Actions atEnd>
              <Button submit>{words.keep}</Button>
            </Actions>
          </form>
        </div>
        <h2>{words.listHeading}</h2>
        <Notice>{justKept.value && <p>{words.kept}</p>}</Notice>
        {list.rows.value.length === 0 && <p>{words.none}</p>}
        <ul class={kept.rows}>
          {list.rows.value.map((row) => (
            <KeptRow
              key={row.entry.id}
              row={row}
              list={list}
              words={{ ...words, undo: desk.common.actions.undo }}
            >
              <Folded text={row.entry.texts.letter} label={<Kept desk={desk} entry={row.entry} />} />
            </KeptRow>
          ))}
        </ul>
      </>
    ),
  };
}

function Kept({ desk, entry: { at, zone } }: { desk: Desk; entry: UnsentEntry }) {
  const day = dayOf(at, zone);
  return <time dateTime={day}>{dayInWords(day, desk.clock.today(), desk.language)}</time>;
}
