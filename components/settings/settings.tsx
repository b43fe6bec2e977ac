import { copyOfEverything } from '~/storage/repair';
import type { Desk, Screen } from '../app/desk';
import { toHash, type Route } from '../app/route';
import { Button } from '../ui/button';
import { Heading } from '../ui/heading';
import styles from './settings.module.css';

interface LinkRow {
  route: Route;
  words: { label: string; hint?: string | undefined };
}

/** Everything that can be set or taken along, a line each. */
export async function openSettings(desk: Desk): Promise<Screen> {
  const words = await desk.words('settings');
  const links: LinkRow[] = [
    { route: { name: 'reminders' }, words: words.reminders },
    { route: { name: 'people' }, words: words.people },
    { route: { name: 'keeps' }, words: words.keeps },
    { route: { name: 'leaving' }, words: words.leaving },
    { route: { name: 'shortcuts' }, words: words.shortcuts },
  ];
  const saveCopy = async () => desk.save('goldseam-copy.json', await copyOfEverything(desk.store));
  return {
    View: () => (
      <>
        <Heading>{words.heading}</Heading>
        <ul class={styles.settings}>
          {links.map((link) => (
            <Row key={link.route.name} {...link} />
          ))}
          <li>
            <Button quiet onPress={saveCopy}>
              {words.data.label}
            </Button>
            {words.data.hint && <p>{words.data.hint}</p>}
          </li>
          <Row route={{ name: 'erase' }} words={words.erase} />
        </ul>
      </>
    ),
  };
}

function Row({ route, words: { label, hint } }: LinkRow) {
  return (
    <li>
      <a href={toHash(route)}>{label}</a>
      {hint && <p>{hint}</p>}
    </li>
  );
}
