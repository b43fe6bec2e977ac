import { signal } from '@preact/signals';
import type { Words } from '~/content/schema';
import { assemble, type LetterPart } from '~/domain/letter';
import { MissingEntry, StaleTurn } from '~/storage/faults';
import { keepTurn, reviseEntry } from '~/storage/keep';
import { isEntryKey } from '~/storage/keys';
import { createAttempt, type Attempt } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { openForm, type Form } from '../app/form';
import { MissingScreen } from '../app/missing';
import { deleted, deleteEntry } from '../kept/deletion';
import { Changing, Giving } from './letter-forms';
import { Listening, Reading } from './letter-reading';
import { justKept } from './just-kept';
import { readLetter, type Kept } from './kept';
import { isEmpty, partsOf } from './parts';
import { openCheck, type WordingCheck } from '../wording/check';

/** What is done on the screen of a letter; a form is there while it is written in. */
export type Phase =
  | { name: 'reading'; said: string }
  | { name: 'changing'; form: Form<LetterPart> }
  | { name: 'giving'; form: Form<'answer'> }
  | { name: 'listening' };

/** What the views of a letter need. */
export interface LetterProps {
  desk: Desk;
  words: Words['apology'];
  kept: Kept;
  attempt: Attempt;
  check: WordingCheck;
}

/** One letter: to be read aloud, copied, changed, given and deleted. @throws MissingScreen */
export async function openLetter(desk: Desk, id: string): Promise<Screen> {
  const [words, found] = await Promise.all([desk.words('apology'), readLetter(desk.store, id)]);
  if (found === null) throw new MissingScreen();
  const kept = signal(found);
  const openChange = () => openForm(desk, 'edit', id, partsOf(kept.value.letter.texts));
  /** A letter is given once, so the same draft serves what is noted then and a change of it later. */
  const openAnswer = () => openForm(desk, 'given', id, { answer: kept.value.given?.texts.answer ?? '' });
  const phase = signal<Phase>(await firstPhase());
  const attempt = createAttempt();
  const check = openCheck(desk);
  let removing = false;

  async function firstPhase(): Promise<Phase> {
    const [change, answer] = await Promise.all([openChange(), openAnswer()]);
    if (!change.begun) change.stop();
    if (change.begun || !answer.begun) answer.stop();
    if (change.begun) return { name: 'changing', form: change };
    if (answer.begun) return { name: 'giving', form: answer };
    return { name: 'reading', said: justKept.take() === id ? words.letter.justKept : '' };
  }
  function turnTo(next: Phase): void {
    if ('form' in phase.value) phase.value.form.stop();
    phase.value = next;
  }
  /** Shows the letter as it is now: another window may have given, changed or deleted it. */
  async function refresh(): Promise<void> {
    const now = await readLetter(desk.store, id);
    if (now !== null) kept.value = now;
    else if (!removing) desk.go({ name: 'letters' });
  }
  const stop = desk.store.onChange((changed) => {
    if (Object.keys(changed).some(isEntryKey)) void refresh();
  });

  const saveChange = (form: Form<LetterPart>) => {
    if (isEmpty(form.texts.value)) {
      form.blame([{ field: 'did', text: words.empty }]);
      return;
    }
    return attempt.run(async () => {
      await reviseEntry(desk.store, id, form.texts.value, desk.clock.now(), form.key);
      await refresh();
      turnTo({ name: 'reading', said: '' });
    });
  };
  const saveAnswer = (form: Form<'answer'>) =>
    attempt.run(async () => {
      const { letter, given } = kept.value;
      const texts = form.texts.value;
      const now = desk.clock.now();
      try {
        if (given !== null) await reviseEntry(desk.store, given.id, texts, now, form.key);
        else
          await keepTurn(
            desk.store,
            {
              id: desk.newId(),
              relationship: letter.relationship,
              at: now,
              zone: desk.clock.zone(),
              kind: 'given',
              of: id,
              texts,
            },
            form.key,
            (_, turns) => turns.length === 0,
          );
      } catch (fault) {
        if (!(fault instanceof StaleTurn || fault instanceof MissingEntry)) throw fault;
        // It was given, or put away, in another window; the words stay in the field.
        await refresh();
        return;
      }
      await refresh();
      turnTo(given === null ? { name: 'listening' } : { name: 'reading', said: '' });
    });
  const copy = async () => {
    const done = await desk.copy(assemble(kept.value.letter.texts));
    if (phase.value.name === 'reading')
      phase.value = { name: 'reading', said: done ? words.letter.copied : words.letter.notCopied };
  };
  async function remove(): Promise<void> {
    // The list is only opened when it can offer to undo this.
    removing = true;
    removing = await attempt.run(async () => {
      deleted.handOver(await deleteEntry(desk, kept.value.letter));
      desk.go({ name: 'letters' });
    });
  }
  const read = () => turnTo({ name: 'reading', said: '' });

  return {
    leave() {
      stop();
      check.stop();
      if ('form' in phase.value) phase.value.form.stop();
    },
    View: () => {
      const props: LetterProps = { desk, words, kept: kept.value, attempt, check };
      const now = phase.value;
      switch (now.name) {
        case 'changing':
          return <Changing {...props} form={now.form} save={saveChange} back={read} />;
        case 'giving':
          return <Giving {...props} form={now.form} save={saveAnswer} back={read} />;
        case 'listening':
          return <Listening {...props} back={read} />;
        case 'reading':
          return (
            <Reading
              {...props}
              said={now.said}
              copy={copy}
              remove={remove}
              change={async () => turnTo({ name: 'changing', form: await openChange() })}
              give={async () => turnTo({ name: 'giving', form: await openAnswer() })}
            />
          );
      }
    },
  };
}
