import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Checker } from '~/domain/wording/reading';
import {
  asRead,
  markAt,
  moved,
  neighbourOf,
  nothingRead,
  standing,
  type Mark,
  type Passed,
  type Read,
} from './marks';

/** When something is done that is not done in the event of a key. Each returns what takes it back. */
export interface Pace {
  /** Before the key is drawn, so that marks are drawn with it. */
  drawing: (work: () => void) => () => void;
  /** Soon, when the key has been drawn and nothing waits. */
  soon: (work: () => void) => () => void;
  /** Once no more is typed. */
  later: (work: () => void) => () => void;
}

/** The check of one field while it is on the screen. */
export interface Marking {
  /** What was read, its marks where their words stand now. */
  read: ReadonlySignal<Read>;
  /** Whether it was read at all: before that, no marks means nothing. */
  looked: ReadonlySignal<boolean>;
  marks: ReadonlySignal<readonly Mark[]>;
  /** The mark that one is at: unfolded in the list, and told apart in the text. */
  current: ReadonlySignal<Mark | null>;
  /** How many marks a screen reader is told of: after a pause, and when it is another number; null of no text. */
  told: ReadonlySignal<number | null>;
  /** Call it with every text of the field: its marks move with their words, and a reading is begun. */
  heed: (text: string) => void;
  /** @param key of a mark, or null for none */
  goTo: (key: string | null) => void;
  /** Goes to the next mark or the one before. @param caret where one writes */
  step: (way: 'next' | 'previous', caret: number) => Mark | null;
  /** Goes to the mark in which one writes, if there is one. */
  goToCaret: (caret: number) => void;
  /** The mark as it stands in the text of this very moment, or null when it stands there no more. */
  now: (key: string) => Mark | null;
  stop: () => void;
}

export function createMarking(
  checker: Checker,
  passed: ReadonlySignal<Passed>,
  { drawing, soon, later }: Pace,
): Marking {
  const read = signal(nothingRead);
  const looked = signal(false);
  const at = signal<string | null>(null);
  const told = signal<number | null>(null);
  const marks = computed(() => standing(read.value, passed.value));
  const current = computed(() => marks.value.find(({ key }) => key === at.value) ?? null);
  const nothingToDo = () => undefined;
  /** The text of the field, and how far it has come: `moved` is drawn with its marks, `read` is also looked at. */
  let text = '';
  let state: 'typed' | 'moved' | 'read' = 'read';
  let cancelMoving: () => void = nothingToDo;
  let cancelReading: () => void = nothingToDo;
  let cancelTelling: () => void = nothingToDo;

  function moveNow(): void {
    if (state !== 'typed') return;
    state = 'moved';
    read.value = moved(read.value, text);
  }
  function readNow(): void {
    if (state === 'read') return;
    cancelMoving();
    cancelReading();
    state = 'read';
    read.value = asRead(text, checker.read(text));
    looked.value = true;
  }
  function tell(): void {
    readNow();
    // The same number again is no news, and of an empty field there is nothing to tell.
    told.value = text.trim() === '' ? null : marks.value.length;
  }
  function tellLater(): void {
    cancelTelling();
    cancelTelling = later(tell);
  }
  const stopHearing = marks.subscribe(tellLater);

  return {
    read,
    looked,
    marks,
    current,
    told,
    heed(typed) {
      if (typed === text) return;
      text = typed;
      if (state !== 'typed') cancelMoving = drawing(moveNow);
      if (state === 'read') cancelReading = soon(readNow);
      state = 'typed';
      tellLater();
    },
    goTo: (key) => (at.value = key),
    step(way, caret) {
      readNow();
      const mark = neighbourOf(marks.value, way, current.value?.key ?? null, caret);
      at.value = mark?.key ?? null;
      return mark;
    },
    goToCaret(caret) {
      const mark = markAt(marks.value, caret);
      if (mark !== null) at.value = mark.key;
    },
    now(key) {
      readNow();
      return marks.value.find((mark) => mark.key === key) ?? null;
    },
    stop() {
      cancelMoving();
      cancelReading();
      cancelTelling();
      stopHearing();
    },
  };
}

/** The pace of a person at a keyboard, in milliseconds. */
const idleAtLatest = 300;
const pauseOfTyping = 1200;

export const typingPace: Pace = {
  drawing(work) {
    const frame = requestAnimationFrame(work);
    return () => cancelAnimationFrame(frame);
  },
  soon(work) {
    const idle = requestIdleCallback(work, { timeout: idleAtLatest });
    return () => cancelIdleCallback(idle);
  },
  later(work) {
    const timer = setTimeout(work, pauseOfTyping);
    return () => clearTimeout(timer);
  },
};
