import type { Words } from '~/content/schema';
import type { Desk } from '../app/desk';
import { toHash } from '../app/route';
import { Actions, ButtonLink } from '../ui/button';
import { Heading } from '../ui/heading';

/** A time apart was just ended or put away: what comes next is one tap away, and nothing asks for it. */
export function Ended({ desk, words }: { desk: Desk; words: Words['apart'] }) {
  return (
    <>
      <Heading>{words.heading}</Heading>
      <p role="status">{words.end.kept}</p>
      <Actions atEnd>
        <ButtonLink href={toHash({ name: 'again' })}>{words.over.again}</ButtonLink>
        <ButtonLink quiet href={toHash({ name: 'home' })}>
          {desk.common.actions.home}
        </ButtonLink>
      </Actions>
    </>
  );
}
