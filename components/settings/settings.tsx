import { copyOfEverything } from '~/storage/repair';
import type { Desk, Screen } from '../app/desk';
import { toHash, type Route } from '../app/route';
import { Button } from '../ui/button';
import { Heading } from '../ui/heading';
import styles from './settings.module.css';

/** Everything that can be set or taken along, a line each. */
export async function openSettings(desk: Desk): Promise<Screen> {
  const words = await desk.words('settings');
  const links: { route: Route; words: { label: string; hint?: string | undefined } }[] = [
    { route: { name: 'reminders' }, words: words.reminders },
    { route: { name: 'people' }, words: words.people },
    { route: { name: 'keeps' }, words: words.keeps },
    { route: { name: 'erase' }, words: words.erase },
  ];
  const saveCopy = async () => desk.save('goldseam-copy.json', await copyOfEverything(desk.store));
  return {
    View: () => (
      <>
        <Heading>{words.heading}</Heading>
        <ul class={styles.settings}>
          {links.map(({ route, words: { label, hint } }) => (
            <li key={route.name}>
              <a href={toHash(route)}>{label}</a>
              {hint && <p>{hint}</p>}
            </li>
          ))}
          <li>
            <Button quiet onPress={saveCopy}>
              {words.data.label}
            </Button>
            {words.data.hint && <p>{words.data.hint}</p>}
          </li>
        </ul>
      </>
    ),
  };
}
