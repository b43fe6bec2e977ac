import { useSignal } from '@preact/signals';
import type { Words } from '~/content/schema';
import type { Desk } from '../app/desk';
import { Choices } from '../ui/choices';
import { counted } from '../ui/counted';
import { ErrorSummary } from '../ui/error-summary';
import { Heading } from '../ui/heading';
import { Paragraphs } from '../ui/paragraphs';
import { Why } from '../ui/why';
import { BeginOrBack } from './begin-or-back';
import { Agreed, type Next } from './next';
import styles from './timers.module.css';
import type { Watch } from './watch';

/** How long a talk may be, in minutes. No study is behind them: most people can listen for so long. */
const lengths = ['10', '15', '20', '30', '45'] as const;
type Length = (typeof lengths)[number];

const minute = 60_000;
const lengthField = 'talk-length';

export interface TalkProps {
  desk: Desk;
  words: Words['talk'];
  watch: Watch;
}

interface Props extends TalkProps {
  next: Next;
  /** Steps back to the talk that runs; absent when there is none. */
  back?: (() => void) | undefined;
  onBegun: () => void;
}

/** How long the two want to talk. None is chosen at first, for it is for both of them to say. */
export function TalkChoice({ desk, words, watch, next, back, onBegun }: Props) {
  const chosen = useSignal<Length | undefined>(undefined);
  const error = useSignal<string | null>(null);
  async function begin(): Promise<void> {
    if (chosen.value === undefined) {
      error.value = words.length.fault;
      return;
    }
    const from = desk.clock.now();
    if (await watch.set({ from, until: from + Number(chosen.value) * minute, state: 'waiting' })) onBegun();
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      {error.value !== null && (
        <ErrorSummary heading={desk.common.amiss} faults={[{ field: lengthField, text: error.value }]} />
      )}
      <Heading>{words.heading}</Heading>
      <Agreed desk={desk} words={words.over} next={next} />
      <Paragraphs of={words.intro} />
      <div class={styles.pairs}>
        <Choices
          name={lengthField}
          legend={words.length.legend}
          choices={lengths.map((value) => ({
            value,
            label: counted(words.length.minutes, Number(value), desk.language),
          }))}
          chosen={chosen.value}
          error={error.value}
          onChoose={(length) => {
            chosen.value = length;
            error.value = null;
          }}
        />
      </div>
      <Why words={words.why} />
      <BeginOrBack desk={desk} begin={words.begin} back={back} />
    </form>
  );
}
