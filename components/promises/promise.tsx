import { signal } from '@preact/signals';
import type { Entry } from '~/domain/entry';
import { courseOf, mayTurn, type PromiseCourse } from '~/domain/promise';
import { MissingEntry, StaleTurn } from '~/storage/faults';
import { writeDraft } from '~/storage/draft';
import { isEntryKey } from '~/storage/keys';
import { readEntries, readEntry } from '~/storage/journal';
import { keepTurn, reviseEntry } from '~/storage/keep';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { openForm } from '../app/form';
import { MissingScreen } from '../app/missing';
import { openCheck } from '../wording/check';
import { deleted, deleteEntry } from '../kept/deletion';
import { Absolute } from './absolute';
import { PromiseView } from './promise-view';
import type { Stage } from './promising';
import { isTooBig } from './too-big';
import {
  afterChoice,
  chosenKind,
  emptyTurn,
  turnFaults,
  turnOf,
  wordsLeft,
  type TurnField,
  type TurnKind,
} from './turning';

/** One promise: its terms, what became of it, and how it went. @param id of the entry that made it */
export async function openPromise(desk: Desk, id: string): Promise<Screen> {
  const words = await desk.words('promises');
  const first = await read(desk, id);
  if (first === null) throw new MissingScreen();
  const course = signal(first);
  const form = await openForm<TurnField>(desk, 'turn', id, emptyTurn);
  const check = openCheck(desk);
  const attempt = createAttempt();
  const stage = signal<Stage>('writing');
  /** The screen begins anew at its heading with each step. */
  const step = signal({ count: 0, saved: false });
  const next = (saved: boolean) => (step.value = { count: step.value.count + 1, saved });

  let removing = false;
  const emptyDraft = () => writeDraft(desk.store, 'turn', id, null).catch(() => undefined);

  async function reload(): Promise<void> {
    const now = await read(desk, id);
    if (now === null) {
      // Deleted in another window, which holds what was being written for its undo.
      if (!removing) {
        await emptyDraft();
        desk.go({ name: 'promises' });
      }
      return;
    }
    const turned = now.turns.length !== course.value.turns.length;
    course.value = now;
    // What was written here and kept in another window is no longer being written.
    if (turned && wordsLeft(form.texts.value, now) === '') form.clear();
  }
  const stop = desk.store.onChange((changed) => {
    if (Object.keys(changed).some(isEntryKey)) void reload();
  });
  function write(texts: Record<TurnField, string>): void {
    for (const field of Object.keys(texts) as TurnField[]) {
      if (texts[field] !== form.texts.value[field]) form.write(field, texts[field]);
    }
  }
  const choose = (kind: TurnKind) =>
    write(afterChoice(form.texts.value, kind, course.value, desk.clock.today()));

  async function submit(): Promise<void> {
    const faults = turnFaults(form.texts.value, course.value, words, desk.clock.today());
    if (faults.length > 0) form.blame(faults);
    else if (stops()) stage.value = 'stopped';
    else await keep();
  }
  const stops = () =>
    chosenKind(form.texts.value, course.value) === 'renegotiated' &&
    isTooBig(form.texts.value.promise, words.absolute.words, check);

  async function keep(): Promise<void> {
    const kind = chosenKind(form.texts.value, course.value);
    if (kind === null) return;
    const shown = course.value;
    const kept = { id: desk.newId(), at: desk.clock.now(), zone: desk.clock.zone() };
    const turn = turnOf(kind, form.texts.value, shown, kept);
    const may = (made: Entry, turns: readonly Entry[]) => {
      if (made.kind !== 'promise') return false;
      const now = courseOf(made, turns);
      // It is said of the terms on the screen, not of others that were agreed on meanwhile.
      return now.turns.length === shown.turns.length && mayTurn(now, kind);
    };
    await attempt.run(async () => {
      try {
        await keepTurn(desk.store, turn, form.key, may);
        await reload();
        form.clear();
        next(true);
      } catch (error) {
        if (!(error instanceof StaleTurn || error instanceof MissingEntry)) throw error;
        await reload();
      }
      stage.value = 'writing';
    });
  }
  /** Adds what was left unkept to the note of what settled the promise. */
  async function addNote(): Promise<void> {
    const { settled } = course.value;
    if (settled === null) return;
    const note = [settled.texts.note, wordsLeft(form.texts.value, course.value)]
      .filter((text) => text.trim() !== '')
      .join('\n\n');
    const revise = () => reviseEntry(desk.store, settled.id, { note }, desk.clock.now(), form.key);
    if (!(await attempt.run(revise))) return;
    form.clear();
    next(true);
  }
  async function remove(): Promise<void> {
    removing = true;
    removing = await attempt.run(async () => {
      deleted.handOver(await deleteEntry(desk, course.value.made));
      desk.go({ name: 'promises' });
    });
  }
  /** Takes back the beginning of a new agreement. */
  async function cancel(): Promise<void> {
    form.clear();
    next(false);
    await emptyDraft();
  }

  return {
    leave() {
      form.stop();
      check.stop();
      stop();
    },
    View: () => (
      <>
        <NotSaved desk={desk} of={[attempt, form]} />
        {stage.value === 'stopped' ? (
          <Absolute
            desk={desk}
            words={words.absolute}
            promise={form.texts.value.promise}
            onTake={(wording) => {
              form.write('promise', wording);
              stage.value = 'taken';
            }}
            onLeave={keep}
            onBack={() => (stage.value = 'writing')}
          />
        ) : (
          <PromiseView
            desk={desk}
            words={words}
            course={course.value}
            form={form}
            check={check}
            step={step.value.count}
            saved={step.value.saved}
            taken={stage.value === 'taken'}
            choose={choose}
            submit={submit}
            addNote={addNote}
            cancel={cancel}
            remove={remove}
          />
        )}
      </>
    ),
  };
}

async function read(desk: Desk, id: string): Promise<PromiseCourse | null> {
  const made = await readEntry(desk.store, id);
  if (made?.kind !== 'promise') return null;
  return courseOf(made, await readEntries(desk.store, made.relationship, ['kept', 'missed', 'renegotiated']));
}
