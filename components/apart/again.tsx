import { sides } from '~/domain/relationship';
import type { Desk, Screen } from '../app/desk';
import { nothing, openCurrent } from '../app/glance';
import { toHash } from '../app/route';
import { Actions, ButtonLink } from '../ui/button';
import { Heading } from '../ui/heading';
import { Paragraphs } from '../ui/paragraphs';
import styles from './apart.module.css';

/** How to begin again after a time apart, for the side one is on. */
export async function openAgain(desk: Desk): Promise<Screen> {
  const { again: words } = await desk.words('apart');
  const at = await openCurrent(desk);
  if (at === null) return nothing;
  const shown = sides.filter((side) => at.current.sides.includes(side));
  return {
    View: () => (
      <>
        <Heading>{words.heading}</Heading>
        {shown.map((side) => (
          <section key={side} class={styles.again} aria-label={desk.common.sides[side]}>
            {shown.length > 1 && <p class={styles.side}>{desk.common.sides[side]}</p>}
            <Paragraphs of={words[side].body} />
            <h2>{words[side].doHeading}</h2>
            <List of={words[side].do} />
            <h2>{words[side].dontHeading}</h2>
            <List of={words[side].dont} />
          </section>
        ))}
        <Actions atEnd>
          <ButtonLink quiet href={toHash({ name: 'apart' })}>
            {desk.common.actions.back}
          </ButtonLink>
        </Actions>
      </>
    ),
  };
}

function List({ of }: { of: readonly string[] }) {
  return (
    <ul>
      {of.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
