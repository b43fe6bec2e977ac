/** The record of the first screen, and the ends that are awaited, as they are after an import or its undo. */
import type { Entry } from '~/domain/entry';
import type { Drawn, Home } from '~/domain/home';
import { rebuildHome, withDrawn } from '~/domain/home-after';
import { resumesOf } from '~/domain/resume';
import type { Relationship } from '~/domain/relationship';
import type { Items } from '../act';
import type { CoreValues } from '../core';
import { keys } from '../keys';
import type { Rest } from './rest';

interface Told {
  relationships: readonly Relationship[];
  entries: readonly Entry[];
  /** Who is on the screen; null for the first one. */
  current: string | null;
  /** The cards that were drawn for a day, by relationship: they are in no entry. */
  drawn: ReadonlyMap<string, Drawn | null>;
}

/** The records of what is told of the history. Each relationship is told by itself, with rests between. */
export async function retold(told: Told, { nudge }: CoreValues, now: number, rest: Rest): Promise<Items> {
  const of = Map.groupBy(told.entries, ({ relationship }) => relationship);
  const home: Home = { ...rebuildHome(told.relationships, [], told.current), relationships: [] };
  for (const relationship of told.relationships) {
    const alone = rebuildHome([relationship], of.get(relationship.id) ?? [], null);
    const drawn = told.drawn.get(relationship.id) ?? null;
    home.relationships.push(
      ...(drawn === null ? alone : withDrawn(alone, relationship.id, drawn)).relationships,
    );
    if (rest.due()) await rest.take();
  }
  return { [keys.home]: home, [keys.nudge]: { ...nudge, resumes: resumesOf(home, nudge.resumes, now) } };
}

/** What a glance says of the relationship itself. */
export const plainly = ({ id, sides, nickname, kind, since }: Relationship): Relationship => ({
  id,
  sides,
  nickname,
  kind,
  since,
});

export const drawnOf = ({ relationships }: Home) =>
  new Map(relationships.map(({ id, drawn }) => [id, drawn]));
