import type { Desk, Screen } from '../app/desk';
import { nothing, openCurrent } from '../app/glance';
import { toHash } from '../app/route';
import { nameOf } from '../people/name';
import { BowlFigure } from './bowl';
import styles from './bowl.module.css';
import { Glaze } from './drawing';
import { openGold } from './gold';

/** The bowl at the head of the history. */
export async function openBowlInJournal(desk: Desk): Promise<Screen> {
  const [words, at] = await Promise.all([desk.words('bowl'), openCurrent(desk)]);
  if (at === null) return nothing;
  const { current, opened } = at;
  const { laid, stop } = await openGold(desk, current.id);
  const { relationships } = opened.home;
  return {
    leave: stop,
    View: () => (
      <section class={styles.beside} aria-labelledby="bowl">
        <h2 id="bowl">
          <a href={toHash({ name: 'bowl' })}>{words.heading}</a>
          {relationships.length > 1 && <span dir="auto"> · {nameOf(current, relationships, desk)}</span>}
        </h2>
        <Glaze />
        <BowlFigure {...{ desk, words }} relationship={current.id} laid={laid.value} />
      </section>
    ),
  };
}
