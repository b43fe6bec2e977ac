import { shorten } from './shorten';

/** The side a person is on: they were hurt, or they broke trust. Both may hold in one relationship. */
export const sides = ['hurt', 'broke'] as const;
export type Side = (typeof sides)[number];

export const relationshipKinds = ['partner', 'ex', 'family', 'friend', 'work', 'unsaid'] as const;
export type RelationshipKind = (typeof relationshipKinds)[number];

export interface Relationship {
  id: string;
  /** At least one, without repeats, in the order of `sides`. */
  sides: Side[];
  /** What the person calls it for themselves; empty until they choose one. */
  nickname: string;
  kind: RelationshipKind;
  /** When it was added, in epoch milliseconds. */
  since: number;
}

export const nicknameLimit = 60;

/** @returns the sides in their fixed order, each once */
export function inOrder(chosen: readonly string[]): Side[] {
  return sides.filter((side) => chosen.includes(side));
}

/** Cleans what was typed as a nickname: one line, single spaces, at most `nicknameLimit` characters. */
export function asNickname(typed: string): string {
  return shorten(typed.replace(/\s+/g, ' ').trim(), nicknameLimit).trim();
}
