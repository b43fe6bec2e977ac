import type { Words } from '~/content/schema';
import type { PromiseCourse } from '~/domain/promise';
import type { Desk } from '../app/desk';
import { Missing, type Form } from '../app/form';
import { toHash } from '../app/route';
import { Actions, Button, ButtonLink } from '../ui/button';
import { Field } from '../ui/field';
import { Heading } from '../ui/heading';
import { Notice } from '../ui/notice';
import { Paragraphs } from '../ui/paragraphs';
import type { WordingCheck } from '../wording/check';
import { Course, Terms } from './course';
import styles from './promises.module.css';
import { standingInWords } from './standing';
import { TurnFields } from './turn-fields';
import { chosenKind, openKinds, wordsLeft, type TurnField, type TurnKind } from './turning';

interface Props {
  desk: Desk;
  words: Words['promises'];
  course: PromiseCourse;
  form: Form<TurnField>;
  check: WordingCheck;
  /** Begins the screen anew at its heading each time it grows. */
  step: number;
  /** Whether something was kept here in the step before. */
  saved: boolean;
  /** Whether a believable wording was just taken over. */
  taken: boolean;
  choose: (kind: TurnKind) => void;
  submit: () => Promise<void>;
  addNote: () => Promise<void>;
  cancel: () => Promise<void>;
  remove: () => Promise<void>;
}

export function PromiseView(props: Props) {
  const { desk, words, course, form, check, step, saved, taken } = props;
  const { choose, submit, addNote, cancel, remove } = props;
  const { settled, terms } = course;
  const { actions } = desk.common;
  const kind = chosenKind(form.texts.value, course);
  // Only after a promise was settled in another window: what was written here belongs to that.
  const left = settled === null || kind !== null ? '' : wordsLeft(form.texts.value, course);
  const asked = settled === null || kind !== null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void (left === '' ? submit() : addNote());
      }}
    >
      <Missing form={form} heading={desk.common.amiss} />
      <Notice>{saved && <p>{words.saved}</p>}</Notice>
      <Heading key={`step ${step}`}>{desk.common.entryKinds.promise}</Heading>
      <div class={styles.now}>
        <Terms
          desk={desk}
          words={words}
          {...terms}
          standing={settled && standingInWords(course, words.state, desk)}
        />
      </div>
      {settled?.kind === 'missed' && (
        <section aria-labelledby="missed">
          <h2 id="missed">{words.missed.heading}</h2>
          <Paragraphs of={words.missed.body} />
        </section>
      )}
      <TurnFields words={words} course={course} form={form} check={check} choose={choose} taken={taken} />
      {left !== '' && (
        <Field
          id={form.idOf('note')}
          {...words.note}
          value={left}
          lines={2}
          onInput={(text) => {
            for (const field of ['reason', 'promise', 'seen'] as const) form.write(field, '');
            form.write('note', text);
          }}
        />
      )}
      <Course desk={desk} words={words} course={course} />
      <p class={styles.remove}>
        <Button quiet onPress={remove}>
          {words.remove}
        </Button>
      </p>
      <Actions atEnd>
        {settled !== null && kind === null && openKinds(course).includes('renegotiated') && (
          <Button quiet onPress={() => choose('renegotiated')}>
            {desk.common.entryKinds.renegotiated}
          </Button>
        )}
        {(asked || left !== '') && <Button submit>{words.keep}</Button>}
        {settled !== null && kind !== null && (
          <Button quiet onPress={cancel}>
            {actions.cancel}
          </Button>
        )}
        <ButtonLink quiet href={toHash({ name: 'promises' })}>
          {actions.back}
        </ButtonLink>
      </Actions>
    </form>
  );
}
