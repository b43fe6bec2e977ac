import type { ComponentType } from 'preact';
import { standingOf } from '~/domain/bowl';
import type { Desk } from '../app/desk';
import { toHash } from '../app/route';
import styles from './bowl.module.css';
import { BowlDrawing, Glaze } from './drawing';
import { openGold, type Gold } from './gold';
import { bowlInWords } from './in-words';

/** The bowl in small, on the way to it. Home loads it once the first screen stands. */
export async function openCorner(
  desk: Desk,
  relationship: string,
): Promise<{ View: ComponentType; stop: Gold['stop'] }> {
  const [words, { laid, stop }] = await Promise.all([desk.words('bowl'), openGold(desk, relationship)]);
  return {
    stop,
    View: () => (
      <a class={styles.corner} href={toHash({ name: 'bowl' })}>
        <Glaze />
        <BowlDrawing
          {...{ relationship, ...standingOf(relationship, laid.value.seams) }}
          label={bowlInWords(desk, words, relationship, laid.value)}
          stands="corner"
        />
      </a>
    ),
  };
}
