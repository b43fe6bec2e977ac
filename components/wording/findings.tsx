import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { NotSaved } from '../app/attempt';
import { Actions, Button } from '../ui/button';
import { counted } from '../ui/counted';
import { fill } from '../ui/fill';
import { Notice } from '../ui/notice';
import type { FieldCheck } from './field-check';
import type { Loaded } from './loaded';
import type { Mark, Said } from './marks';
import styles from './wording.module.css';

/** How many marks are listed at a time; the way from mark to mark leads to all of them. */
const portion = 12;

interface Props {
  loaded: Loaded;
  /** The id of the field. */
  id: string;
  at: FieldCheck;
  /** Whether the check is what the screen is for: then it says what it is before there is a word. */
  alone: boolean;
}

/** What the check found in a field, below it: what is marked and why, and what is said well. */
export function Findings({ loaded, id, at, alone }: Props) {
  const { desk, words } = loaded;
  const { read, looked, told } = at.marking;
  const marks = at.marking.marks.value;
  const empty = !looked.value || read.value.text.trim() === '';
  const count = (of: number) => (of === 0 ? words.nothing : counted(words.found, of, desk.language));
  const done = at.done.value;
  return (
    <div class={styles.check}>
      <NotSaved desk={desk} of={[at.attempt]} />
      {/* Right below the field, where the focus is then. */}
      <Notice>
        {done !== null && (
          <>
            <p>{words.done[done.what]}</p>
            <Button quiet onPress={at.undo}>
              {desk.common.actions.undo}
            </Button>
          </>
        )}
      </Notice>
      {!empty && (
        <div class={styles.head}>
          <p id={`${id}-found`}>{count(marks.length)}</p>
          {marks.length > 1 && <Steps loaded={loaded} at={at} />}
        </div>
      )}
      {marks.length > 0 && <List loaded={loaded} id={id} at={at} />}
      {read.value.good.length > 0 && <Good loaded={loaded} good={read.value.good} />}
      {(alone || !empty) && (
        <p class={styles.note}>
          {words.note}
          {marks.length > 0 && ` ${words.keys}`}
        </p>
      )}
      <p class="unseen" role="status">
        {told.value !== null && count(told.value)}
      </p>
    </div>
  );
}

function List({ loaded, id, at }: Omit<Props, 'alone'>) {
  const wanted = useSignal(portion);
  const { marks, current } = at.marking;
  const shown = Math.max(wanted.value, marks.value.findIndex((mark) => mark === current.value) + 1);
  return (
    <>
      <ol class={styles.findings} aria-labelledby={`${id}-found`}>
        {marks.value.slice(0, shown).map((mark) => (
          <Finding key={mark.key} loaded={loaded} at={at} mark={mark} />
        ))}
      </ol>
      {marks.value.length > shown && (
        <Actions>
          <Button quiet onPress={() => (wanted.value = shown + portion)}>
            {loaded.words.more}
          </Button>
        </Actions>
      )}
    </>
  );
}

/** The way from mark to mark for whoever uses no keys. */
function Steps({ loaded: { words }, at }: Pick<Props, 'loaded' | 'at'>) {
  return (
    <div class={styles.steps}>
      <button type="button" aria-keyshortcuts="Shift+F8" onClick={() => at.step('previous')}>
        {words.previous}
      </button>
      <button type="button" aria-keyshortcuts="F8" onClick={() => at.step('next')}>
        {words.next}
      </button>
    </div>
  );
}

function Finding({ loaded: { words }, at, mark }: Pick<Props, 'loaded' | 'at'> & { mark: Mark }) {
  const { rule, quote, why, instead, key } = mark;
  const summary = useRef<HTMLElement>(null);
  const awaited = at.awaited.value === key;
  useLayoutEffect(() => {
    if (!awaited) return;
    summary.current?.focus();
    at.arrived();
  }, [awaited]);
  return (
    <li>
      <details
        open={at.marking.current.value?.key === key}
        onToggle={({ currentTarget: { open } }) => {
          if (open) at.marking.goTo(key);
          else if (at.marking.current.value?.key === key) at.marking.goTo(null);
        }}
      >
        <summary ref={summary}>
          <span class={styles.rule}>
            <span class={`${styles.line} ${styles[rule]}`}>{words.rules[rule]}</span>
          </span>{' '}
          {/* Most reasons begin with the words themselves, and those are not said twice. */}
          {!why.includes(quote) && (
            <q class={styles.quote} dir="auto">
              {quote}
            </q>
          )}{' '}
          <span class={styles.why}>{why}</span>
        </summary>
        <p class={styles.label}>{words.ways}</p>
        <ul class={styles.ways}>
          {instead.map((wording) => (
            <li key={wording}>
              <p dir="auto">{wording}</p>
              <button type="button" onClick={() => at.take(mark, wording)}>
                {words.take}
                <span class="unseen"> {wording}</span>
              </button>
            </li>
          ))}
        </ul>
        <div class={styles.acts}>
          <button type="button" onClick={() => at.show(mark)}>
            {words.show}
          </button>
          <button type="button" onClick={() => at.passHere(mark)}>
            {words.ignoreHere}
          </button>
          <button type="button" onClick={() => void at.ignore(mark)}>
            {words.ignoreAlways}
          </button>
        </div>
      </details>
    </li>
  );
}

/** What is said well is named in one line; where it stands is one tap away. */
function Good({ loaded: { desk, words }, good }: Pick<Props, 'loaded'> & { good: readonly Said[] }) {
  const kinds = [...new Set(good.map(({ kind }) => words.good[kind]))];
  const list = new Intl.ListFormat(desk.language).format(kinds);
  return (
    <details class={styles.good}>
      <summary>{fill(words.already, { kinds: list })}</summary>
      <ul>
        {good.map(({ start, kind, quote, why }) => (
          <li key={`${start} ${kind}`}>
            <q dir="auto">{quote}</q> {why}
          </li>
        ))}
      </ul>
    </details>
  );
}
