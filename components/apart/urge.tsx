import type { Desk, Screen } from '../app/desk';
import { toHash } from '../app/route';
import { Actions, ButtonLink } from '../ui/button';
import { Heading } from '../ui/heading';
import { Paragraphs } from '../ui/paragraphs';
import styles from './apart.module.css';

/** For the moment in which one longs to write. It is the same for everyone, and noted nowhere. */
export async function openUrge(desk: Desk): Promise<Screen> {
  const { urge } = await desk.words('apart');
  return {
    View: () => (
      <>
        <Heading>{urge.heading}</Heading>
        <Paragraphs of={urge.body} />
        <h2>{urge.stepsHeading}</h2>
        <ol class={styles.steps}>
          {urge.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p class={styles.emergency}>{urge.emergency}</p>
        <Actions atEnd>
          <ButtonLink href={toHash({ name: 'unsent' })}>{urge.write}</ButtonLink>
          <ButtonLink quiet href={toHash({ name: 'apart' })}>
            {desk.common.actions.back}
          </ButtonLink>
        </Actions>
      </>
    ),
  };
}
