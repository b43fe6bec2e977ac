import { readGlimpse } from '~/storage/glimpse';
import type { Desk, Screen } from '../app/desk';
import { copyInWords } from '../backup/last';
import { toHash, type Route } from '../app/route';
import { Heading } from '../ui/heading';
import { takeAppearance } from './appearance';
import styles from './settings.module.css';

interface LinkRow {
  route: Route;
  words: { label: string; hint?: string | undefined };
}

/** Everything that can be set or taken along, a line each. */
export async function openSettings(desk: Desk): Promise<Screen> {
  const [words, backup, { reminded }] = await Promise.all([
    desk.words('settings'),
    desk.words('backup'),
    readGlimpse(desk.store),
  ]);
  const wrong = reminded ? await (await import('../reminders/one-line')).whatIsWrong(desk) : null;
  const appearance = await takeAppearance(desk, words.appearance);
  const hint = [words.data.hint ?? '', await copyInWords(desk)].join(' ');
  const copy = { label: words.data.label, hint };
  const use: LinkRow[] = [
    { route: { name: 'reminders' }, words: { ...words.reminders, ...(wrong !== null && { hint: wrong }) } },
    { route: { name: 'people' }, words: words.people },
    { route: { name: 'leaving' }, words: words.leaving },
    { route: { name: 'shortcuts' }, words: words.shortcuts },
    { route: { name: 'lock' }, words: words.lock },
  ];
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
          <Row route={{ name: 'export' }} words={copy} />
          <Row route={{ name: 'import' }} words={backup.export.import} />
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
