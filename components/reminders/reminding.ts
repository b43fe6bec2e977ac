import { signal, type ReadonlySignal } from '@preact/signals';
import type { Glance } from '~/domain/home';
import type { NudgeState } from '~/domain/nudge';
import type { NudgeSettings } from '~/domain/plan';
import { keys } from '~/storage/keys';
import { readNudge } from '~/storage/nudging';
import { open } from '~/storage/open';
import { readSettings } from '~/storage/settings';
import type { Desk } from '../app/desk';

/** All that the screens about the reminder show, as it was at one moment. */
export interface Known {
  settings: NudgeSettings;
  nudge: NudgeState;
  allowed: boolean;
  relationships: readonly Glance[];
  /** Epoch milliseconds. */
  now: number;
}

export interface Reminding {
  known: ReadonlySignal<Known>;
  reload: () => Promise<void>;
  stop: () => void;
}

/** What is known of the reminder, and stays up to date while a screen about it is open. */
export async function openReminding(desk: Desk): Promise<Reminding> {
  const { store, clock, notices } = desk;
  const read = async (): Promise<Known> => {
    const [{ home }, { nudges }, nudge, allowed] = await Promise.all([
      open(store),
      readSettings(store),
      readNudge(store),
      notices.allowed(),
    ]);
    return { settings: nudges, nudge, allowed, relationships: home.relationships, now: clock.now() };
  };
  const known = signal(await read());
  let latest = 0;
  const reload = async () => {
    const turn = ++latest;
    const next = await read();
    if (turn === latest) known.value = next;
  };
  const stopHearing = store.onChange((changed) => {
    if ([keys.home, keys.settings, keys.nudge].some((key) => key in changed)) void reload();
  });
  // The permission can be given or taken in the browser's own pages, and time goes on meanwhile.
  const look = () => void reload();
  addEventListener('focus', look);
  return {
    known,
    reload,
    stop() {
      stopHearing();
      removeEventListener('focus', look);
    },
  };
}
