/** What became of entries, as a screen hands it over, and what is then in the store. */
import type { Home } from '~/domain/home';
import type { NudgeState } from '~/domain/nudge';
import type { Unnumbered } from '~/storage/keep';
import { keys } from '~/storage/keys';
import { now } from './made';
import type { MemoryStore } from './memory-store';

export const always = () => true;
export const turn = (id: string, at = now + 1) => ({ id, relationship: 'sam', at, zone: 'Europe/Berlin' });
export const settling = (id: string, kind: 'kept' | 'missed', at?: number): Unnumbered => ({
  ...turn(id, at),
  kind,
  of: 'p1',
  texts: { note: '' },
});
export const missed = (id: string, at?: number) => settling(id, 'missed', at);
export const renegotiated = (id: string, by: string, at?: number): Unnumbered => ({
  ...turn(id, at),
  kind: 'renegotiated',
  of: 'p1',
  by,
  texts: { reason: '', promise: 'I call in the week.', seen: '' },
});
export const extended = (id: string, until: number, at?: number): Unnumbered => ({
  ...turn(id, at),
  kind: 'extended',
  of: 't1',
  until,
  texts: { note: '' },
});
export const ended = (id: string, at?: number): Unnumbered => ({
  ...turn(id, at),
  kind: 'ended',
  of: 't1',
  texts: { note: '' },
});

export const homeOf = (store: MemoryStore) => store.records()[keys.home] as Home;
export const nudgeOf = (store: MemoryStore) => store.records()[keys.nudge] as NudgeState;
