import { render } from 'preact';
import { standingOf } from '~/domain/bowl';
import type { Desk } from '../app/desk';
import { toHash } from '../app/route';
import styles from './bowl.module.css';
import { BowlDrawing, Glaze } from './drawing';
import { openGold } from './gold';
import { bowlInWords } from './in-words';

/**
 * Hangs the bowl in small into its place on home, as the way to the bowl in large.
 * @param place an element that home leaves empty
 */
export async function hangBowl(desk: Desk, place: Element, relationship: string): Promise<void> {
  const [words, { laid, stop }] = await Promise.all([desk.words('bowl'), openGold(desk, relationship)]);
  const Corner = () => (
    <a class={styles.corner} href={toHash({ name: 'bowl' })}>
      <Glaze />
      <BowlDrawing
        {...{ relationship, ...standingOf(relationship, laid.value.seams) }}
        label={bowlInWords(desk, words, relationship, laid.value)}
        stands="corner"
      />
    </a>
  );
  render(<Corner />, place);
  // Home takes the place away without a word; the next change finds it gone.
  const drop = desk.store.onChange(() => {
    if (place.isConnected) return;
    stop();
    drop();
    render(null, place);
  });
}
