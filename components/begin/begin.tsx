import { signal, useSignal } from '@preact/signals';
import type { Words } from '~/content/schema';
import { begin, type BeginEvent, type BeginState, type Safe } from '~/domain/begin';
import type { Side } from '~/domain/relationship';
import { findLoss } from '~/storage/loss';
import { saveRelationship } from '~/storage/relationships';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { takePen } from '../app/draft';
import { Help } from '../help/help';
import { Actions, Button } from '../ui/button';
import { Choices } from '../ui/choices';
import { ErrorSummary } from '../ui/error-summary';
import { Heading } from '../ui/heading';
import { Keeps } from './keeps';

type Send = (event: BeginEvent) => void;

const sidesOf: Record<'hurt' | 'broke' | 'both', Side[]> = {
  hurt: ['hurt'],
  broke: ['broke'],
  both: ['hurt', 'broke'],
};

/** The first questions about a relationship. The chosen side is a draft; how safe one feels is kept nowhere. */
export async function openBegin(desk: Desk): Promise<Screen> {
  // Nothing begins beside a first screen that could not be read, nor where a history has gone.
  const lost = await findLoss(desk.store, () => desk.marker.isThere());
  if (lost !== null) return (await import('../recover/recover')).openRecover(desk, lost);
  const [words, keeps, safety, pen] = await Promise.all([
    desk.words('start'),
    desk.words('keeps'),
    desk.words('safety'),
    takePen(desk, 'begin', 'new', ({ sides }) => {
      if (state.value.step === 'side') state.value = { ...state.value, sides };
    }),
  ]);
  const state = signal<BeginState>({ step: 'side', sides: pen.found?.sides ?? [], fault: false });
  const attempt = createAttempt();

  const send: Send = (event) => {
    state.value = begin(state.value, event);
    if (event.type === 'chose-sides') pen.write({ sides: event.sides });
  };
  async function finish(): Promise<void> {
    const now = desk.clock.now();
    const relationship = {
      id: desk.newId(),
      sides: state.value.sides,
      nickname: '',
      kind: 'unsaid' as const,
      since: now,
    };
    if (await attempt.run(() => saveRelationship(desk.store, relationship, now))) desk.go({ name: 'home' });
  }
  return {
    leave: pen.stop,
    View: () => (
      <>
        <NotSaved desk={desk} of={[attempt, pen]} />
        <Step
          desk={desk}
          words={words}
          keeps={keeps}
          safety={safety}
          state={state.value}
          send={send}
          finish={finish}
        />
      </>
    ),
  };
}

interface Props {
  desk: Desk;
  words: Words['start'];
  keeps: Words['keeps'];
  safety: Words['safety'];
  state: BeginState;
  send: Send;
  finish: () => Promise<void>;
}

function Step({ desk, words, keeps, safety, state, send, finish }: Props) {
  const back = (
    <Button quiet onPress={() => send({ type: 'went-back' })}>
      {desk.common.actions.back}
    </Button>
  );
  switch (state.step) {
    case 'side':
      return <SideStep key="side" desk={desk} words={words.side} state={state} send={send} />;
    case 'safe':
      return <SafeStep key="safe" desk={desk} words={words.safe} fault={state.fault} send={send} />;
    case 'help':
      return (
        <div key="help">
          <Help desk={desk} words={safety} />
          <Actions atEnd>
            <Button onPress={() => send({ type: 'went-on-from-help' })}>{safety.goOn}</Button>
            {back}
          </Actions>
        </div>
      );
    case 'keeps':
      return (
        <div key="keeps">
          <Heading>{words.keeps.heading}</Heading>
          <p>{words.keeps.leave}</p>
          <Keeps words={keeps} />
          <Actions atEnd>
            <Button onPress={finish}>{words.keeps.begin}</Button>
            {back}
          </Actions>
        </div>
      );
  }
}

function SideStep(props: {
  desk: Desk;
  words: Words['start']['side'];
  state: Extract<BeginState, { step: 'side' }>;
  send: Send;
}) {
  const { desk, words, state, send } = props;
  const chosen = (['hurt', 'broke', 'both'] as const).find(
    (option) => sidesOf[option].join() === state.sides.join(),
  );
  const error = state.fault ? words.error : null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send({ type: 'went-on' });
      }}
    >
      {error !== null && (
        <ErrorSummary heading={desk.common.amiss} faults={[{ field: 'side', text: error }]} />
      )}
      <Choices
        name="side"
        legend={<Heading>{words.heading}</Heading>}
        hint={words.hint}
        choices={(['hurt', 'broke', 'both'] as const).map((value) => ({ value, ...words[value] }))}
        chosen={chosen}
        error={error}
        onChoose={(option) => send({ type: 'chose-sides', sides: sidesOf[option] })}
      />
      <Actions atEnd>
        <Button submit>{desk.common.actions.next}</Button>
      </Actions>
    </form>
  );
}

function SafeStep(props: { desk: Desk; words: Words['start']['safe']; fault: boolean; send: Send }) {
  const { desk, words, fault, send } = props;
  // The answer lives in this view alone and goes with it.
  const chosen = useSignal<Safe | undefined>(undefined);
  const error = fault && chosen.value === undefined ? words.error : null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send({ type: 'said-safe', safe: chosen.value });
      }}
    >
      {error !== null && (
        <ErrorSummary heading={desk.common.amiss} faults={[{ field: 'safe', text: error }]} />
      )}
      <Choices
        name="safe"
        legend={<Heading>{words.heading}</Heading>}
        hint={words.hint}
        choices={(['yes', 'unsure', 'no'] as const).map((value) => ({ value, ...words[value] }))}
        chosen={chosen.value}
        error={error}
        onChoose={(safe) => (chosen.value = safe)}
      />
      <p>{words.notStored}</p>
      <Actions atEnd>
        <Button submit>{desk.common.actions.next}</Button>
        <Button quiet onPress={() => send({ type: 'went-back' })}>
          {desk.common.actions.back}
        </Button>
      </Actions>
    </form>
  );
}
