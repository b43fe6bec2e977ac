import { useSignal } from '@preact/signals';
import type { Words } from '~/content/schema';
import { roomIn } from '~/domain/bowl';
import type { Desk } from '../app/desk';
import { Actions, Button } from '../ui/button';
import { counted } from '../ui/counted';
import { fill } from '../ui/fill';
import styles from './bowl.module.css';
import { BowlDrawing } from './drawing';

/** How many bowls are drawn at a time: a long history fills a shelf with hundreds. */
const portion = 12;

interface Props {
  desk: Desk;
  words: Words['bowl'];
  relationship: string;
  /** How many bowls are mended. */
  mended: number;
}

/** The bowls that are mended, the newest first; each has a shape and cracks of its own. */
export function Shelf({ desk, words, relationship, mended }: Props) {
  const shown = useSignal(portion);
  if (mended === 0) return null;
  const { shelf, seams } = words;
  const indices = Array.from({ length: Math.min(mended, shown.value) }, (_, step) => mended - 1 - step);
  return (
    <section class={styles.shelf} aria-labelledby="shelf">
      <h2 id="shelf">{shelf.heading}</h2>
      <p>{counted(shelf.count, mended, desk.language)}</p>
      <ul>
        {indices.map((index) => {
          const room = roomIn(relationship, index);
          const label = fill(shelf.bowl, { seams: counted(seams, room, desk.language) });
          return (
            <li key={index}>
              <BowlDrawing {...{ relationship, index, label }} laid={room} stands="shelf" />
            </li>
          );
        })}
      </ul>
      {mended > shown.value && (
        <Actions>
          <Button quiet onPress={() => (shown.value += portion)}>
            {shelf.more}
          </Button>
        </Actions>
      )}
    </section>
  );
}
