import { signal, type ReadonlySignal } from '@preact/signals';
import type { Words } from '~/content/schema';
import type { Desk } from '../app/desk';

/** Whether a message on the screen tells when the end has come. */
export interface Telling {
  state: ReadonlySignal<'off' | 'on' | 'denied'>;
  /** Call it straight from a click: the browser takes the question only there. */
  ask: () => Promise<void>;
}

export async function createTelling({ notices }: Pick<Desk, 'notices'>): Promise<Telling> {
  const state = signal<'off' | 'on' | 'denied'>((await notices.allowed()) ? 'on' : 'off');
  return {
    state,
    async ask() {
      // Everything is on the disk already: that the question closes Chromium's popup loses nothing.
      const allowed = await notices.ask(Promise.resolve()).catch(() => false);
      state.value = allowed ? 'on' : 'denied';
    },
  };
}

export function Tell({ words, telling }: { words: Words['apart']['tell']; telling: Telling }) {
  const state = telling.state.value;
  return (
    <>
      {state !== 'on' && (
        <button type="button" onClick={() => void telling.ask()}>
          {words.ask}
        </button>
      )}
      <span role="status">{state === 'off' ? words.hint : words[state]}</span>
    </>
  );
}
