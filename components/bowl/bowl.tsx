import { signal } from '@preact/signals';
import type { Words } from '~/content/schema';
import { standingOf } from '~/domain/bowl';
import type { Laid } from '~/domain/laid';
import { keys } from '~/storage/keys';
import type { Desk, Screen } from '../app/desk';
import { nothing, openCurrent } from '../app/glance';
import { Switcher } from '../home/switcher';
import { Heading } from '../ui/heading';
import { Paragraphs } from '../ui/paragraphs';
import { Why } from '../ui/why';
import styles from './bowl.module.css';
import { BowlDrawing, Glaze } from './drawing';
import { openGold } from './gold';
import { bowlInWords } from './in-words';
import { Shelf } from './shelf';

/** The bowl of a relationship in large, what it means and what it does not, and the bowls that are mended. */
export async function openBowl(desk: Desk): Promise<Screen> {
  const [words, home, first] = await Promise.all([desk.words('bowl'), desk.words('home'), read(desk)]);
  if (first === null) return nothing;
  const shown = signal(first);
  const stop = desk.store.onChange((changed) => {
    if (keys.home in changed) void turnTo();
  });
  async function turnTo(): Promise<void> {
    const next = await read(desk);
    if (next === null) return;
    shown.value.gold.stop();
    shown.value = next;
  }
  return {
    leave() {
      stop();
      shown.value.gold.stop();
    },
    View: () => {
      const { opened, current, gold } = shown.value;
      const { relationships } = opened.home;
      const laid = gold.laid.value;
      return (
        <>
          {relationships.length > 1 && (
            <Switcher desk={desk} label={home.switcher} {...{ relationships, current }} />
          )}
          <Heading>{words.heading}</Heading>
          <Glaze />
          <BowlFigure {...{ desk, words, laid }} relationship={current.id} />
          {laid.latest === null && <Paragraphs of={words.hope} />}
          <Paragraphs of={words.body} />
          <div class={styles.limits}>
            <Paragraphs of={words.limits} />
          </div>
          <Why words={words.why} />
          <Shelf
            key={current.id}
            {...{ desk, words }}
            relationship={current.id}
            mended={standingOf(current.id, laid.seams).index}
          />
        </>
      );
    },
  };
}

async function read(desk: Desk) {
  const at = await openCurrent(desk);
  return at && { ...at, gold: await openGold(desk, at.current.id) };
}

interface FigureProps {
  desk: Desk;
  words: Words['bowl'];
  relationship: string;
  laid: Laid;
}

/** The bowl that is being mended, with what it shows in words below it. */
export function BowlFigure({ desk, words, relationship, laid }: FigureProps) {
  const inWords = bowlInWords(desk, words, relationship, laid);
  return (
    <figure class={styles.figure}>
      <BowlDrawing
        {...{ relationship, ...standingOf(relationship, laid.seams) }}
        label={inWords}
        stands="table"
      />
      {/* The picture says it to whoever does not see it. */}
      <figcaption aria-hidden="true">{inWords}</figcaption>
    </figure>
  );
}
