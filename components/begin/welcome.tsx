import type { Desk, Screen } from '../app/desk';
import { toHash } from '../app/route';
import { Actions, ButtonLink } from '../ui/button';
import { Heading } from '../ui/heading';
import { Paragraphs } from '../ui/paragraphs';

/** The page after installing: who this is for, and where to begin. */
export async function openWelcome(desk: Desk): Promise<Screen> {
  const { welcome } = await desk.words('start');
  return {
    View: () => (
      <>
        <Heading>{welcome.heading}</Heading>
        <Paragraphs of={welcome.body} />
        <p>{welcome.pin}</p>
        <Actions atEnd>
          <ButtonLink href={toHash({ name: 'begin' })}>{welcome.begin}</ButtonLink>
        </Actions>
      </>
    ),
  };
}
