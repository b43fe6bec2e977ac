import { signal } from '@preact/signals';
import type { Glance } from '~/domain/home';
import { lookBack, type Look } from '~/domain/lookback';
import { readEntries } from '~/storage/journal';
import { isEntryKey, keys } from '~/storage/keys';
import type { Desk, Screen } from '../app/desk';
import { nothing, openCurrent } from '../app/glance';
import { Switcher } from '../home/switcher';
import { Heading } from '../ui/heading';
import { Paragraphs } from '../ui/paragraphs';
import { Drawings } from './drawings';
import { Looks } from './looks';

interface Shown {
  relationships: readonly Glance[];
  current: Glance;
  looks: Look[];
}

/** The earlier answers: drawn, as a table, and check by check with their notes. No count and no score. */
export async function openLookback(desk: Desk): Promise<Screen> {
  const [words, { switcher }, first] = await Promise.all([
    desk.words('lookback'),
    desk.words('home'),
    read(desk),
  ]);
  if (first === null) return nothing;
  const shown = signal(first);
  const stop = desk.store.onChange((changed) => {
    if (keys.home in changed || Object.keys(changed).some(isEntryKey))
      void read(desk).then((next) => next && (shown.value = next));
  });
  return {
    leave: stop,
    View: () => {
      const { relationships, current, looks } = shown.value;
      return (
        <>
          {relationships.length > 1 && (
            <Switcher desk={desk} label={switcher} {...{ relationships, current }} />
          )}
          <Heading>{words.heading}</Heading>
          {looks.length === 0 ? (
            <p>{words.empty}</p>
          ) : (
            <>
              <Paragraphs of={words.intro} />
              <Drawings key={`drawn ${current.id}`} {...{ desk, words, looks }} />
              <Looks key={`looks ${current.id}`} {...{ desk, words, looks }} />
            </>
          )}
        </>
      );
    },
  };
}

async function read(desk: Desk): Promise<Shown | null> {
  const at = await openCurrent(desk);
  if (at === null) return null;
  const { current, opened } = at;
  const entries = await readEntries(desk.store, current.id, ['check']);
  return { current, relationships: opened.home.relationships, looks: lookBack(entries, current.id) };
}
