import { sides } from '~/domain/relationship';
import type { Desk, Screen } from '../app/desk';
import { nothing, openCurrent } from '../app/glance';
import { Heading } from '../ui/heading';
import styles from './reference.module.css';

/** What helps and what hurts in a hard talk, for the side one is on. It shows no history and no name. */
export async function openReference(desk: Desk): Promise<Screen> {
  const words = await desk.words('reference');
  const at = await openCurrent(desk);
  if (at === null) return nothing;
  const shown = sides.filter((side) => at.current.sides.includes(side));
  return {
    View: () => (
      <div class={styles.reference}>
        <Heading>{words.heading}</Heading>
        <p>{words.intro}</p>
        {shown.map((side) => (
          <section key={side} aria-label={desk.common.sides[side]}>
            {shown.length > 1 && <p class={styles.side}>{desk.common.sides[side]}</p>}
            <h2>{words[side].doHeading}</h2>
            <List of={words[side].do} />
            <h2>{words[side].dontHeading}</h2>
            <List of={words[side].dont} />
          </section>
        ))}
      </div>
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
