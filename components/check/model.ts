import { signal, type ReadonlySignal } from '@preact/signals';
import { beginCheck, check, type CheckEvent, type CheckState } from '~/domain/check';
import type { Clock } from '~/domain/day';
import type { CheckEntry } from '~/domain/entry';
import type { Drafts } from '~/storage/draft';
import { keepEntry } from '~/storage/keep';
import type { Store } from '~/storage/port';
import { createAttempt } from '../app/attempt';
import type { DraftPen } from '../app/draft';

interface World {
  store: Store;
  clock: Clock;
  newId(): string;
  relationship: string;
  pen: DraftPen<Drafts['check']>;
  /** Called with the id of the entry once it is on the disk. */
  onKept(entry: string): void;
}

export interface CheckModel {
  state: ReadonlySignal<CheckState>;
  /** Whether keeping the finished check was refused; its draft is still there. */
  refused: ReadonlySignal<boolean>;
  send: (event: CheckEvent) => Promise<void>;
  adopt: (draft: Drafts['check']) => void;
}

/** A check in progress: each event goes through the reducer and onto the disk; the last one becomes an entry. */
export function createCheck(world: World): CheckModel {
  const state = signal<CheckState>(beginCheck(world.pen.found ?? undefined));
  const attempt = createAttempt();

  async function send(event: CheckEvent): Promise<void> {
    const next = check(state.value, event);
    if (next.phase === 'asking') {
      state.value = next;
      if (next.fault === null || event.type === 'noted') world.pen.write(next.draft);
      return;
    }
    const { store, clock } = world;
    const entry: CheckEntry = {
      id: world.newId(),
      relationship: world.relationship,
      at: clock.now(),
      zone: clock.zone(),
      kind: 'check',
      answers: next.answers,
      texts: next.draft.texts,
    };
    if (!(await attempt.run(() => keepEntry(store, entry, world.pen.key)))) return;
    state.value = next;
    world.onKept(entry.id);
  }

  return { state, refused: attempt.refused, send, adopt: (draft) => (state.value = beginCheck(draft)) };
}
