import { copyOfEverything } from '~/storage/repair';
import type { Desk, Screen } from '../app/desk';
import { toHash, type Route } from '../app/route';
import { Button } from '../ui/button';
import { Heading } from '../ui/heading';
import { takeAppearance } from './appearance';
import styles from './settings.module.css';

interface LinkRow {
  route: Route;
  words: { label: string; hint?: string | undefined };
}

/** Everything that can be set or taken along, a line each. */
export async function openSettings(desk: Desk): Promise<Screen> {
  const words = await desk.words('settings');
  const appearance = await takeAppearance(desk, words.appearance);
  const use: LinkRow[] = [
    { route: { name: 'reminders' }, words: words.reminders },
    { route: { name: 'people' }, words: words.people },
    { route: { name: 'leaving' }, words: words.leaving },
    { route: { name: 'shortcuts' }, words: words.shortcuts },
  ];
  const saveCopy = async () => desk.save('goldseam-copy.json', await copyOfEverything(desk.store));
  return {
    leave: appearance.stop,
    View: () => (
      <>
        <Heading>{words.heading}</Heading>
        <h2 class={styles.part}>{words.useHeading}</h2>
        <ul class={styles.settings}>
          {use.map((link) => (
            <Row key={link.route.name} {...link} />
          ))}
        </ul>
        <appearance.View />
        <h2 class={styles.part}>{words.dataHeading}</h2>
        <ul class={styles.settings}>
          <Row route={{ name: 'keeps' }} words={words.keeps} />
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
