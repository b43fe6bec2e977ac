import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import type { Entry } from '~/domain/entry';
import { Notice } from '../ui/notice';
import styles from './kept.module.css';
import type { KeptList, Row } from './kept-list';

interface Props<Kept extends Entry> {
  row: Row<Kept>;
  list: KeptList<Kept>;
  words: { remove: string; removed: string; undo: string };
  children: ComponentChildren;
}

/**
 * Something that was kept, with the way to delete it. The word about it and the way back stand in
 * its place: nothing else moves, and the focus stays where the person is.
 */
export function KeptRow<Kept extends Entry>({ row: { entry, removed }, list, words, children }: Props<Kept>) {
  const button = useRef<HTMLButtonElement>(null);
  const pressed = useSignal(false);
  useLayoutEffect(() => {
    if (pressed.value) button.current?.focus();
    pressed.value = false;
  }, [removed]);
  function press(action: (entry: Kept) => Promise<boolean>): void {
    pressed.value = true;
    void action(entry);
  }
  return (
    <li class={removed ? `${styles.row} ${styles.removed}` : styles.row}>
      {!removed && children}
      <Notice>{removed && <p>{words.removed}</p>}</Notice>
      <button
        key={String(removed)}
        ref={button}
        type="button"
        class={styles.act}
        onClick={() => press(removed ? list.undo : list.remove)}
      >
        {removed ? words.undo : words.remove}
      </button>
    </li>
  );
}
