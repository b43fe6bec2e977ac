import { useSignal } from '@preact/signals';
import type { Words } from '~/content/schema';
import { questionIds } from '~/domain/check';
import type { Look } from '~/domain/lookback';
import { trendOf } from '~/domain/trend';
import { ticksOf } from '~/domain/trend-ticks';
import type { Desk } from '../app/desk';
import { Actions, Button } from '../ui/button';
import { Paragraphs } from '../ui/paragraphs';
import why from '../ui/why.module.css';
import { Drawing } from './drawing';
import { AnswerTable } from './table';
import { checksInWords, ticksInWords } from './when';
import styles from './drawing.module.css';

/** How many checks are drawn at a time: about a year of one a day. */
const portion = 400;

interface Props {
  desk: Desk;
  words: Words['lookback'];
  looks: readonly Look[];
}

/** One drawing a question, all on the same time, and their twin as a table. */
export function Drawings({ desk, words, looks }: Props) {
  const shown = useSignal(portion);
  const now = desk.clock.now();
  const entries = looks.slice(0, shown.value).map(({ entry }) => entry);
  const trend = trendOf(entries, now);
  const when = checksInWords(entries, desk);
  const ticks = ticksInWords(ticksOf(trend, now, desk.clock.zone()), desk);
  return (
    <>
      {/* All three show the same time, wherever one of them is scrolled to. */}
      <div class={styles.drawings} onScrollCapture={scrollTogether}>
        {questionIds.map((question) => (
          <Drawing key={question} {...{ desk, words, question, trend, ticks, when }} />
        ))}
      </div>
      <details class={`${why.why} on-screen`}>
        <summary>{words.drawn.how.summary}</summary>
        <Paragraphs of={words.drawn.how.body} />
        {trend.stretched && <p>{words.drawn.how.stretched}</p>}
      </details>
      <AnswerTable {...{ words, entries, when }} answers={desk.common.answers} />
      {looks.length > shown.value && (
        <Actions>
          <Button quiet onPress={() => (shown.value += portion)}>
            {words.drawn.earlier}
          </Button>
        </Actions>
      )}
    </>
  );
}

function scrollTogether({ target, currentTarget }: Event): void {
  if (!(target instanceof HTMLElement) || !(currentTarget instanceof HTMLElement)) return;
  for (const other of currentTarget.querySelectorAll('[data-scrolls]')) other.scrollLeft = target.scrollLeft;
}
