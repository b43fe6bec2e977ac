import { signal, type ReadonlySignal } from '@preact/signals';
import type { WordingRule } from '~/domain/wording/reading';
import type { Desk } from '../app/desk';
import type { Loaded } from './loaded';

/** The wording check of one screen. Its fields are there at once; the check itself comes after them. */
export interface WordingCheck {
  /** Null until it has loaded. */
  loaded: ReadonlySignal<Loaded | null>;
  /** Call it once a field of the screen has been drawn. */
  load: () => void;
  /** Whether the writer saw all that breaks this rule in a text, and passed it over. */
  leftOnPurpose: (text: string, rule: WordingRule) => boolean;
  stop: () => void;
}

/** Costs nothing by itself: what reads and marks is loaded with the first field that is drawn. */
export function openCheck(desk: Desk): WordingCheck {
  const loaded = signal<Loaded | null>(null);
  let state: 'waiting' | 'loading' | 'stopped' = 'waiting';
  async function fetchAll(): Promise<void> {
    const { loadCheck } = await import('./loaded');
    const found = await loadCheck(desk);
    // The screen may have been left meanwhile.
    if (state === 'stopped') found.stop();
    else loaded.value = found;
  }
  return {
    loaded,
    load() {
      if (state !== 'waiting') return;
      state = 'loading';
      // Without the check a field is what it was before: writing goes on.
      fetchAll().catch(() => undefined);
    },
    leftOnPurpose: (text, rule) => loaded.value?.leftOnPurpose(text, rule) ?? false,
    stop() {
      state = 'stopped';
      loaded.value?.stop();
    },
  };
}
