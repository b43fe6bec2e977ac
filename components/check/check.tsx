import type { ComponentType } from 'preact';
import type { Words } from '~/content/schema';
import { answers, questionIds, type CheckState } from '~/domain/check';
import { NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { takePen } from '../app/draft';
import { nothing, openCurrent } from '../app/glance';
import { Actions, Button } from '../ui/button';
import { Choices } from '../ui/choices';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { fill } from '../ui/fill';
import { Heading } from '../ui/heading';
import { Seam } from '../ui/seam';
import { Why } from '../ui/why';
import { createCheck, type CheckModel } from './model';

type Asking = Extract<CheckState, { phase: 'asking' }>;

export async function openCheck(desk: Desk): Promise<Screen> {
  const words = await desk.words('check');
  const at = await openCurrent(desk);
  if (at === null) return nothing;
  const pen = await takePen(desk, 'check', at.current.id, (draft) => model.adopt(draft));
  // Loaded before anything is shown, and only where there is something to read: the question stays where it is.
  const Offer =
    at.current.seen === null ? null : await (await import('../seen/offer')).openOffer(desk, at.current.id);
  const model = createCheck({
    ...desk,
    relationship: at.current.id,
    pen,
    onKept: (id) => desk.go({ name: 'outcome', id }),
  });
  return {
    leave: pen.stop,
    View: function CheckScreen() {
      const state = model.state.value;
      if (state.phase === 'finished') return null;
      return (
        <>
          <NotSaved desk={desk} of={[model, pen]} />
          <Question
            key={state.draft.asking}
            desk={desk}
            words={words}
            state={state}
            send={model.send}
            Offer={Offer}
          />
        </>
      );
    },
  };
}

interface Props {
  desk: Desk;
  words: Words['check'];
  state: Asking;
  send: CheckModel['send'];
  /** What was seen, to be read again before the first question; null where nothing was. */
  Offer: ComponentType | null;
}

function Question({ desk, words, state, send, Offer }: Props) {
  const { draft, fault } = state;
  const id = draft.asking;
  const question = words.questions[id];
  const step = questionIds.indexOf(id) + 1;
  const steps = questionIds.length;
  const last = step === steps;
  const error = fault === null ? null : words.error;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send({ type: 'went-on' });
      }}
    >
      <Seam
        mended={Object.keys(draft.answers).length}
        of={steps}
        label={fill(desk.common.seam.step, { step, steps })}
      />
      {error !== null && <ErrorSummary heading={desk.common.amiss} faults={[{ field: id, text: error }]} />}
      {step === 1 && Offer !== null && <Offer />}
      <Choices
        name={id}
        legend={<Heading>{question.legend}</Heading>}
        hint={question.hint}
        choices={answers.map((value) => ({ value, ...question.answers[value] }))}
        chosen={draft.answers[id]}
        error={error}
        onChoose={(answer) => void send({ type: 'answered', answer })}
      />
      <Field
        id={`${id}-note`}
        label={words.note}
        hint={words.noteHint}
        value={draft.texts[id]}
        lines={2}
        onInput={(text) => void send({ type: 'noted', text })}
      />
      <Why words={question.why} />
      <Actions atEnd>
        <Button submit>{last ? words.finish : desk.common.actions.next}</Button>
        {step > 1 && (
          <Button quiet onPress={() => send({ type: 'went-back' })}>
            {desk.common.actions.back}
          </Button>
        )}
      </Actions>
    </form>
  );
}
