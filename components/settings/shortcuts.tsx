import { signal } from '@preact/signals';
import type { Words } from '~/content/schema';
import type { Desk, Screen } from '../app/desk';
import { Actions, Button } from '../ui/button';
import { fill } from '../ui/fill';
import { Heading } from '../ui/heading';

type Opened = keyof Words['shortcuts']['none'];

/** What each command opens, by its name in the manifest; Firefox has a name of its own for its sidebar. */
const opens: readonly (readonly [command: string, what: Opened])[] = [
  ['moment', 'popup'],
  ['panel', 'panel'],
  ['_execute_sidebar_action', 'panel'],
];

/** The keys that open Goldseam, as they are set in the browser, which alone can change them. */
export async function openShortcuts(desk: Desk): Promise<Screen> {
  const read = () => desk.shortcuts.read();
  const [words, found] = await Promise.all([desk.words('shortcuts'), read()]);
  const set = signal(found);
  // Someone who changed them in the browser's own page comes back to this one.
  const look = () => void read().then((next) => (set.value = next));
  addEventListener('focus', look);
  return {
    leave: () => removeEventListener('focus', look),
    View: () => (
      <>
        <Heading>{words.heading}</Heading>
        <p>{words.intro}</p>
        <ul>
          {opens.flatMap(([command, what]) => {
            const shortcut = set.value.find(({ name }) => name === command);
            if (shortcut === undefined) return [];
            const { keys } = shortcut;
            return <li key={command}>{keys === '' ? words.none[what] : fill(words[what], { keys })}</li>;
          })}
        </ul>
        <p>{words.change.hint}</p>
        <Actions>
          <Button onPress={() => desk.shortcuts.change()}>{words.change.label}</Button>
        </Actions>
      </>
    ),
  };
}
