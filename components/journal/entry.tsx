import { signal, type Signal } from '@preact/signals';
import { spansOf } from '~/domain/fold';
import { readEntry, readFamily } from '~/storage/journal';
import { forgetEarlier, reviseEntry } from '~/storage/keep';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { takePen } from '../app/draft';
import { MissingScreen } from '../app/missing';
import { toHash } from '../app/route';
import { cardWithId } from '../today/known-card';
import { Actions, Button, ButtonLink } from '../ui/button';
import { ErrorSummary, type Fault } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Heading } from '../ui/heading';
import { Marked } from '../ui/marked';
import { Notice } from '../ui/notice';
import { deleted, deleteEntry } from '../kept/deletion';
import { terms } from './chosen';
import { EarlierWordings } from './earlier';
import { factsOf, wayOn } from './facts';
import { hearEscape } from './keys';
import { changing, fieldLabels } from './labels';
import { familyOf, openLexicon, type Teller } from './lexicon';
import { Reading, When } from './reading';
import styles from './journal.module.css';

type Texts = Record<string, string>;
type State = { phase: 'reading' } | { phase: 'changing'; texts: Texts };

/** One entry: read it, change its words, delete it. */
export async function openEntry(desk: Desk, id: string): Promise<Screen> {
  const [lexicon, found] = await Promise.all([openLexicon(desk), readEntry(desk.store, id)]);
  if (found === null) throw new MissingScreen();
  const words = lexicon.journal;
  const entry = signal(found);
  const family = 'of' in found ? await readFamily(desk.store, found.of) : [];
  const way = await wayOn(desk, found, lexicon);
  const teller: Teller = { desk, words: lexicon, family: familyOf(family), days: 'near' };
  const [labels, facts] = [fieldLabels(found, lexicon), factsOf(found, teller)];
  const card = found.kind === 'answer' ? await cardWithId(desk, found.relationship, found.card) : null;
  const question = card?.text ?? null;
  const { edit, save: saveWords } = changing(found, words);
  const pen = await takePen(desk, 'edit', id, ({ texts }) => (state.value = { phase: 'changing', texts }));
  const state: Signal<State> = signal(
    pen.found === null ? { phase: 'reading' } : { phase: 'changing', texts: pen.found.texts },
  );
  const attempt = createAttempt();
  const faults = signal<readonly Fault[]>([]);

  function write(field: string, text: string): void {
    if (state.value.phase !== 'changing') return;
    const texts = { ...state.value.texts, [field]: text };
    pen.write({ texts });
    faults.value = [];
    state.value = { phase: 'changing', texts };
  }
  /** What may not be empty: without it, a promise on the first screen would have no words. */
  const missing = () =>
    labels.flatMap(({ field, needed }): Fault[] =>
      needed === undefined || textOf(state.value, field).trim() !== ''
        ? []
        : [{ field: idOf(field), text: needed }],
    );
  const save = () => {
    faults.value = missing();
    if (faults.value.length > 0) return;
    return attempt.run(async () => {
      if (state.value.phase !== 'changing') return;
      await reviseEntry(desk.store, id, state.value.texts, desk.clock.now(), pen.key);
      entry.value = (await readEntry(desk.store, id)) ?? entry.value;
      state.value = { phase: 'reading' };
    });
  };
  const remove = () =>
    attempt.run(async () => {
      deleted.handOver(await deleteEntry(desk, entry.value));
      desk.go({ name: 'journal' });
    });
  const said = signal('');
  const forget = () =>
    attempt.run(async () => {
      await forgetEarlier(desk.store, id, desk.clock.now());
      entry.value = (await readEntry(desk.store, id)) ?? entry.value;
      said.value = words.earlier.forgotten;
      document.querySelector<HTMLElement>('main h1')?.focus();
    });
  const stopHearing = hearEscape(() => {
    if (state.value.phase === 'reading') desk.go({ name: 'journal' });
  });

  return {
    leave() {
      pen.stop();
      stopHearing();
    },
    View: () => (
      <>
        <NotSaved desk={desk} of={[attempt, pen]} />
        {faults.value.length > 0 && <ErrorSummary heading={desk.common.amiss} faults={faults.value} />}
        <p class={styles.eyebrow}>
          <When desk={desk} entry={entry.value} />
        </p>
        <Heading>{desk.common.entryKinds[entry.value.kind]}</Heading>
        <Notice>{said.value !== '' && <p>{said.value}</p>}</Notice>
        {question !== null && (
          <p class={styles.question}>
            <Marked text={question} spans={spansOf(question, terms.value)} />
          </p>
        )}
        {state.value.phase === 'changing' ? (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void save();
            }}
          >
            {labels.map(({ field, label }) => (
              <Field
                key={field}
                id={idOf(field)}
                label={label}
                value={textOf(state.value, field)}
                error={faults.value.find((fault) => fault.field === idOf(field))?.text ?? null}
                onInput={(text) => write(field, text)}
              />
            ))}
            <p class={styles.edited}>{words.earlier.kept}</p>
            <Actions atEnd>
              <Button submit>{saveWords}</Button>
            </Actions>
          </form>
        ) : (
          <>
            <Reading {...{ desk, words, labels, facts, way }} entry={entry.value} terms={terms.value} />
            <EarlierWordings {...{ desk, words, labels, forget }} entry={entry.value} />
            <Actions atEnd>
              <Button onPress={() => (state.value = { phase: 'changing', texts: entry.value.texts })}>
                {edit}
              </Button>
              <Button quiet onPress={remove}>
                {words.remove}
              </Button>
              <ButtonLink quiet href={toHash({ name: 'journal' })}>
                {desk.common.actions.back}
              </ButtonLink>
            </Actions>
          </>
        )}
      </>
    ),
  };
}

const idOf = (field: string) => `entry-${field}`;

function textOf(state: State, field: string): string {
  return state.phase === 'changing' ? (state.texts[field] ?? '') : '';
}
