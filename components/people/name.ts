import type { Relationship } from '~/domain/relationship';
import type { Desk } from '../app/desk';

/** What a relationship is called: its nickname, else its kind; numbered where two would be called the same. */
export function nameOf(
  relationship: Relationship,
  among: readonly Relationship[],
  { common }: Pick<Desk, 'common'>,
): string {
  const plain = ({ nickname, kind }: Relationship) =>
    nickname || (kind === 'unsaid' ? common.someone : common.kinds[kind]);
  const name = plain(relationship);
  const same = among.filter((other) => plain(other) === name);
  return same.length < 2 ? name : `${name} (${same.findIndex(({ id }) => id === relationship.id) + 1})`;
}
