import { signal, type ReadonlySignal } from '@preact/signals';
import type { Laid } from '~/domain/laid';
import { readBowl } from '~/storage/bowl';
import { bowlKey } from '~/storage/keys';
import type { Desk } from '../app/desk';

export interface Gold {
  laid: ReadonlySignal<Laid>;
  stop: () => void;
}

/** The gold of a relationship as it is now, in this window or another. It reads one small record. */
export async function openGold(desk: Pick<Desk, 'store' | 'clock'>, relationship: string): Promise<Gold> {
  const laid = signal(await read(desk, relationship));
  const stop = desk.store.onChange((changed) => {
    if (bowlKey(relationship) in changed) void read(desk, relationship).then((next) => (laid.value = next));
  });
  return { laid, stop };
}

/** Only data from before there were bowls have no record: then it is made, once, from the history. */
async function read({ store, clock }: Pick<Desk, 'store' | 'clock'>, relationship: string): Promise<Laid> {
  const found = await readBowl(store, relationship);
  if (found.state === 'ok') return found.value;
  return (await import('~/storage/bowl-made')).makeBowl(store, relationship, clock.now());
}
