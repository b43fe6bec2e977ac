import { useSignal, type Signal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Words } from '~/content/schema';
import { answers, type QuestionId } from '~/domain/check';
import { stepsOf, type Step, type Trend } from '~/domain/trend';
import type { Desk } from '../app/desk';
import { Folded } from '../kept/folded';
import { fill } from '../ui/fill';
import { linesOf, sheet } from './lines';
import { walkPoints } from './walking';
import type { NamedTick } from './when';
import styles from './drawing.module.css';

/** Half of a long name below the drawing, in CSS pixels at a text size of 16. */
const nameHalf = 40;

/** What a sheet of paper holds without one point hiding another; the table is printed in any case. */
const paper = 640;

interface Props {
  desk: Desk;
  words: Words['lookback'];
  question: QuestionId;
  trend: Trend;
  ticks: readonly NamedTick[];
  /** When each check was, by its id. */
  when: ReadonlyMap<string, string>;
}

/**
 * One question's answers as steps. Each check is a radio button over its step, so that Tab leads to
 * the drawing once and the arrow keys through it; what is chosen, or under the mouse, is read below.
 */
export function Drawing(props: Props) {
  const { desk, words, question, trend, ticks, when } = props;
  const steps = stepsOf(trend, question);
  const newest = steps.at(-1)?.entry.id ?? '';
  const chosen = useSignal(newest);
  const pointed = useSignal<string | null>(null);
  const said = ({ entry, answer }: Step) =>
    fill(words.drawn.point, { when: when.get(entry.id) ?? '', answer: desk.common.answers[answer] });

  return (
    <fieldset class={styles.drawing} data-wide={trend.width > paper}>
      <legend>
        <h2>{words.question[question]}</h2>
      </legend>
      <div class={styles.chart}>
        <div class={styles.levels} aria-hidden="true">
          {answers.map((answer) => (
            <span key={answer}>{desk.common.answers[answer]}</span>
          ))}
        </div>
        <Scroller trend={trend}>
          <div class={styles.points} onKeyDown={walkPoints} onPointerLeave={() => (pointed.value = null)}>
            {steps.map((step) => (
              <input
                key={step.entry.id}
                type="radio"
                name={`drawn-${question}`}
                aria-label={said(step)}
                defaultChecked={step.entry.id === newest}
                style={{ insetInlineStart: percent(step.from), inlineSize: percent(step.to - step.from) }}
                onChange={() => (chosen.value = step.entry.id)}
                onPointerEnter={({ pointerType }) => {
                  if (pointerType === 'mouse') pointed.value = step.entry.id;
                }}
              />
            ))}
            <Picture steps={steps} question={question} />
          </div>
          <div class={styles.ticks} aria-hidden="true">
            {ticks.map(({ x, name }) => (
              <span key={x} style={{ insetInlineStart: percent(x) }} data-at={edge(x, trend.width)}>
                {name}
              </span>
            ))}
          </div>
        </Scroller>
      </div>
      <Reading {...{ words, question, steps, said, chosen, pointed }} />
    </fieldset>
  );
}

/** As wide as the checks need. It begins at its end, which is today. */
function Scroller({ trend, children }: { trend: Trend; children: preact.ComponentChildren }) {
  const region = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (region.current === null) return;
    const back = getComputedStyle(region.current).direction === 'rtl';
    region.current.scrollLeft = (back ? -1 : 1) * region.current.scrollWidth;
  }, [trend.width]);
  return (
    <div ref={region} class={styles.scroller} data-scrolls tabIndex={-1}>
      <div class={styles.time} style={{ minInlineSize: `${trend.width / 16}rem` }}>
        {children}
      </div>
    </div>
  );
}

function Picture({ steps, question }: { steps: readonly Step[]; question: QuestionId }) {
  const { levels, turns, held, since, points, noted } = linesOf(steps, question);
  return (
    <svg viewBox={`0 0 ${sheet.width} ${sheet.height}`} preserveAspectRatio="none" aria-hidden="true">
      <path class={styles.level} d={levels} />
      <path class={styles.turn} d={turns} />
      <path class={styles.held} d={held} />
      <path class={styles.since} d={since} />
      <path class={styles.ring} d={noted} />
      <path class={styles.hole} d={noted} />
      <path class={styles.point} d={points} />
    </svg>
  );
}

/** The check that is pointed at or chosen: its day, its answer and its note. */
function Reading(props: {
  words: Words['lookback'];
  question: QuestionId;
  steps: readonly Step[];
  said: (step: Step) => string;
  chosen: Signal<string>;
  pointed: Signal<string | null>;
}) {
  const { words, question, steps, said, chosen, pointed } = props;
  const wanted = pointed.value ?? chosen.value;
  const step = steps.find(({ entry }) => entry.id === wanted) ?? steps.at(-1);
  if (step === undefined) return null;
  const note = step.entry.texts[question].trim();
  return (
    <div class={styles.reading} role="status">
      {note === '' ? (
        <>
          <p class={styles.said}>{said(step)}</p>
          <p class={styles.none}>{words.noNote}</p>
        </>
      ) : (
        <Folded key={step.entry.id} label={said(step)} text={note} />
      )}
    </div>
  );
}

const percent = (part: number) => `${part * 100}%`;

/** A name at an edge is kept inside of it. */
function edge(x: number, width: number): 'start' | 'end' | undefined {
  if (x * width < nameHalf) return 'start';
  return (1 - x) * width < nameHalf ? 'end' : undefined;
}
