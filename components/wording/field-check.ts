import { signal, type ReadonlySignal } from '@preact/signals';
import type { Span } from '~/domain/wording/reading';
import { createAttempt, type Attempt } from '../app/attempt';
import type { Passing } from './loaded';
import type { Marking } from './marking';
import { wordsOf, type Mark } from './marks';

/** What was just done at a mark, and what takes it back. */
export interface Done {
  what: 'taken' | 'passed' | 'ignored';
  undo: () => void;
}

/** What a person can do about the marks of one field. */
export interface FieldCheck {
  marking: Marking;
  attempt: Attempt;
  /** Until the next key, or until it was taken back. */
  done: ReadonlySignal<Done | null>;
  /** The mark in the list that takes the focus when it is there, by its key. */
  awaited: ReadonlySignal<string | null>;
  /** The keys that lead from mark to mark. */
  hear: (event: KeyboardEvent) => void;
  step: (way: 'next' | 'previous') => void;
  /** Call it when the focus is where it was awaited. */
  arrived: () => void;
  /** Call it in the event of a key, before the text is heeded. */
  typed: () => void;
  /** Puts another wording in the place of the sentence. */
  take: (mark: Mark, wording: string) => void;
  passHere: (mark: Mark) => void;
  ignore: (mark: Mark) => Promise<void>;
  undo: () => void;
  /** Leads from the list to the words in the text. */
  show: (mark: Mark) => void;
  /** The field, while it is on the screen. */
  area: () => HTMLTextAreaElement | null;
}

/** @param id of the field on the page */
export function createFieldCheck(
  id: string,
  marking: Marking,
  { passHere, ignore, heed }: Passing,
): FieldCheck {
  const attempt = createAttempt();
  const done = signal<Done | null>(null);
  const awaited = signal<string | null>(null);

  function area(): HTMLTextAreaElement | null {
    const found = document.getElementById(id);
    return found instanceof HTMLTextAreaElement ? found : null;
  }
  /** Where one reads on when a mark is gone: at the next one, and in the text when there is none. */
  function goOn(next: Mark | null): void {
    marking.goTo(next?.key ?? null);
    if (next === null) area()?.focus();
    else awaited.value = next.key;
  }
  /** The mark after this one, in the order of the text. */
  function after(mark: Mark): Mark | null {
    const marks = marking.marks.value;
    const at = marks.findIndex(({ key }) => key === mark.key);
    return marks[at + 1] ?? marks[at - 1] ?? null;
  }
  function step(way: 'next' | 'previous'): void {
    const field = area();
    if (field === null) return;
    if (document.activeElement === field) marking.goTo(null);
    const mark = marking.step(way, way === 'next' ? field.selectionEnd : field.selectionStart);
    if (mark !== null) awaited.value = mark.key;
  }

  return {
    marking,
    attempt,
    done,
    awaited,
    area,
    step,
    hear(event) {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      step(event.shiftKey ? 'previous' : 'next');
    },
    arrived: () => (awaited.value = null),
    typed: () => (done.value = null),
    take({ key }, wording) {
      const field = area();
      const mark = marking.now(key);
      if (field === null || mark === null) return;
      const span = wordsOf(field.value, mark.sentence);
      const before = field.value.slice(span.start, span.end);
      const written = writeInto(field, span, wording);
      selectGap(field, written.start, wording);
      marking.goTo(null);
      const undo = () => {
        if (field.value.slice(written.start, written.end) === wording) writeInto(field, written, before);
      };
      done.value = { what: 'taken', undo };
    },
    passHere(mark) {
      const next = after(mark);
      const undo = passHere(mark, marking.read.value.text);
      done.value = { what: 'passed', undo };
      goOn(next);
    },
    async ignore(mark) {
      if (!(await attempt.run(() => ignore(mark.phrase)))) return;
      const marks = marking.marks.value;
      done.value = { what: 'ignored', undo: () => void attempt.run(() => heed(mark.phrase)) };
      goOn(marks.find(({ start }) => start >= mark.start) ?? marks.at(-1) ?? null);
    },
    undo() {
      done.value?.undo();
      done.value = null;
      area()?.focus();
    },
    show(mark) {
      const field = area();
      field?.focus();
      field?.setSelectionRange(mark.start, mark.end);
    },
  };
}

/**
 * Writes as a person does, so that the field tells of it as of any key, and the browser's own undo
 * knows of it. @returns where the new words stand
 */
function writeInto(field: HTMLTextAreaElement, { start, end }: Span, words: string): Span {
  field.focus();
  field.setSelectionRange(start, end);
  // Nothing else adds to what Ctrl+Z takes back; where a browser has it no more, the words are still written.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  if (!document.execCommand('insertText', false, words)) {
    field.setRangeText(words, start, end, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  return { start, end: start + words.length };
}

/** A wording may leave a gap in square brackets for what only the writer knows: the next key goes there. */
function selectGap(field: HTMLTextAreaElement, start: number, words: string): void {
  const gap = /\[[^\]]+\]/.exec(words);
  if (gap === null) return;
  const at = start + gap.index;
  field.setSelectionRange(at, at + gap[0].length);
}
