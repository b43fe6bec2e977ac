import { signal } from '@preact/signals';
import { currentOf } from '~/domain/home';
import { keys } from '~/storage/keys';
import { switchTo } from '~/storage/relationships';
import { open } from '~/storage/open';
import type { Desk, Screen } from '../app/desk';
import { toHash } from '../app/route';
import { Actions, Button, ButtonLink } from '../ui/button';
import { Heading } from '../ui/heading';
import { Paragraphs } from '../ui/paragraphs';
import { nameOf } from './name';
import styles from './people.module.css';

/** The relationships that are kept apart here. */
export async function openPeople(desk: Desk): Promise<Screen> {
  const words = await desk.words('people');
  const home = signal((await open(desk.store)).home);
  const stop = desk.store.onChange((changed) => {
    if (keys.home in changed) void open(desk.store).then((ready) => (home.value = ready.home));
  });
  return {
    leave: stop,
    View: () => {
      const { relationships } = home.value;
      const current = currentOf(home.value);
      return (
        <>
          <Heading>{words.heading}</Heading>
          <Paragraphs of={words.intro} />
          <ul class={styles.people}>
            {relationships.map((glance) => {
              const name = nameOf(glance, relationships, desk);
              return (
                <li key={glance.id}>
                  <h2 dir="auto">{name}</h2>
                  <p>{glance.sides.map((side) => desk.common.sides[side]).join(' · ')}</p>
                  <p class={styles.ways}>
                    {glance.id === current?.id ? (
                      relationships.length > 1 && <span>{words.current}</span>
                    ) : (
                      <Button quiet onPress={() => switchTo(desk.store, glance.id, desk.clock.now())}>
                        {words.use}
                        <span class="unseen"> {name}</span>
                      </Button>
                    )}
                    <a href={toHash({ name: 'relationship', id: glance.id })}>
                      {words.edit}
                      <span class="unseen"> {name}</span>
                    </a>
                  </p>
                </li>
              );
            })}
          </ul>
          <Actions>
            <ButtonLink href={toHash({ name: 'begin' })}>{words.add}</ButtonLink>
          </Actions>
        </>
      );
    },
  };
}
