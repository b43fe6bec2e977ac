import { signal, type ReadonlySignal } from '@preact/signals';
import type { Breath } from '~/storage/settings-schema';

export interface Breathing {
  /** What one does now; null while it does not run. */
  phase: ReadonlySignal<keyof Breath | null>;
  begin: () => void;
  stop: () => void;
}

/** Breathing in and out by turns, from the first breath in until it is stopped. @param pace asked at each turn */
export function createBreathing(pace: () => Breath): Breathing {
  const phase = signal<keyof Breath | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;

  function breathe(next: keyof Breath): void {
    phase.value = next;
    timer = setTimeout(() => breathe(next === 'in' ? 'out' : 'in'), pace()[next] * 1000);
  }
  function stop(): void {
    clearTimeout(timer);
    phase.value = null;
  }
  return {
    phase,
    begin() {
      stop();
      breathe('in');
    },
    stop,
  };
}
