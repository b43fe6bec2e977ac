import type { Texts } from '~/domain/check';
import { inOrder, relationshipKinds, type Relationship, type Side } from '~/domain/relationship';

/** What of a relationship is changed, as the fields of a form: the sides with commas between them. */
export type PersonField = 'nickname' | 'kind' | 'sides';

export function textsOf({ nickname, kind, sides: on }: Relationship): Texts<PersonField> {
  return { nickname, kind, sides: on.join() };
}

/** The sides in a field, in their order; what is no side is left out. */
export const sidesIn = (text: string): Side[] => inOrder(text.split(','));

/** The kind in a field, or what it was: a draft may come out of a file. */
export const kindIn = (text: string, was: Relationship['kind']): Relationship['kind'] =>
  relationshipKinds.find((kind) => kind === text) ?? was;
