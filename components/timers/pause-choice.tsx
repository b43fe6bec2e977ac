import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Words } from '~/content/schema';
import type { Desk } from '../app/desk';
import { Choices } from '../ui/choices';
import { ErrorSummary, type Fault } from '../ui/error-summary';
import { Time } from '../ui/field';
import { fill } from '../ui/fill';
import { Heading } from '../ui/heading';
import { Paragraphs } from '../ui/paragraphs';
import { SubmitForm } from '../ui/submit-form';
import { Why } from '../ui/why';
import { BeginOrBack } from './begin-or-back';
import { timeAhead } from './in-words';
import { chosenEnd, offeredLengths, type PauseChoice } from './pause-end';
import styles from './timers.module.css';
import type { Watch } from './watch';

interface Props {
  desk: Desk;
  words: Words['pause'];
  watch: Watch;
  /** Steps back to the pause that stands; absent when there is none. */
  back?: (() => void) | undefined;
  onBegun: () => void;
}

const lengthField = 'pause-length';
const timeField = 'pause-time';

/** When to go on, and the sentence that asks for it. */
export function PauseChoiceForm({ desk, words, watch, back, onBegun }: Props) {
  const { length: labels } = words;
  const zone = desk.clock.zone();
  const choice = useSignal<PauseChoice | null>(null);
  const faults = useSignal<readonly Fault[]>([]);
  const now = watch.now.value;
  const end = chosenEnd(choice.value, now, zone);

  function choose(chosen: Partial<PauseChoice>): void {
    const before = choice.value ?? { length: 'own', time: '' };
    choice.value = { ...before, ...chosen, at: desk.clock.now() };
    faults.value = [];
  }
  async function begin(): Promise<void> {
    const from = desk.clock.now();
    const chosen = chosenEnd(choice.value, from, zone);
    if ('fault' in chosen) {
      const field = choice.value?.length === 'own' ? timeField : lengthField;
      faults.value = [{ field, text: labels[chosen.fault] }];
      return;
    }
    if (await watch.set({ from, until: chosen.until, state: 'waiting' })) onBegun();
  }
  const errorOf = (field: string) => faults.value.find((fault) => fault.field === field)?.text ?? null;
  return (
    <SubmitForm onSubmit={begin}>
      {faults.value.length > 0 && <ErrorSummary heading={desk.common.amiss} faults={faults.value} />}
      <Heading>{words.heading}</Heading>
      <Paragraphs of={words.intro} />
      <div class={styles.pairs}>
        <Choices
          name={lengthField}
          legend={labels.legend}
          choices={offeredLengths(now, zone).map((value) => ({ value, label: labels[value] }))}
          chosen={choice.value?.length}
          error={errorOf(lengthField)}
          onChoose={(length) => choose({ length })}
        />
      </div>
      {choice.value?.length === 'own' && (
        <Time
          id={timeField}
          label={labels.ownTime}
          value={choice.value.time}
          error={errorOf(timeField)}
          onInput={(time) => choose({ time })}
        />
      )}
      <Aloud label={words.sayLabel}>
        {'until' in end ? fill(words.say, { when: timeAhead(desk, end.until) }) : null}
      </Aloud>
      <Why words={words.why} />
      <BeginOrBack desk={desk} begin={words.begin} back={back} />
    </SubmitForm>
  );
}

/** The sentence to say, large enough for two. It comes into sight when there is one. */
function Aloud({ label, children }: { label: string; children: string | null }) {
  const said = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (children !== null) said.current?.scrollIntoView({ block: 'nearest' });
  }, [children]);
  return (
    <div ref={said} class={styles.aloud} role="status">
      {children !== null && (
        <>
          <p class={styles.label}>{label}</p>
          <p class={styles.arm}>{children}</p>
        </>
      )}
    </div>
  );
}
