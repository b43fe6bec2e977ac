import { signal } from '@preact/signals';
import type { Words } from '~/content/schema';
import { cardsInOrder, stepped, toggled } from '~/domain/moment';
import type { Side } from '~/domain/relationship';
import { keys } from '~/storage/keys';
import { readSettings, saveSettings } from '~/storage/settings';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { nothing, openCurrent } from '../app/glance';
import { Actions, Button } from '../ui/button';
import { fill } from '../ui/fill';
import { CardView } from './card';
import { Beside, Mark } from './at-hand';
import styles from './moment.module.css';
import { Tools } from './tools';
import { useTurning } from './turning';

/**
 * What helps in a hard talk, one card at a time. It knows the sides of the relationship and what was
 * marked, and shows nothing else of a person: someone may be sitting opposite.
 */
export async function openMoment(desk: Desk): Promise<Screen> {
  const [words, at, settings, openPanel] = await Promise.all([
    desk.words('moment'),
    openCurrent(desk),
    readSettings(desk.store),
    desk.place === 'popup' ? desk.panel() : null,
  ]);
  if (at === null) return nothing;
  const favourites = signal(settings.favourites);
  const cardsFor = (sides: readonly Side[]) => ({
    sides,
    // The order is that of the opening, so that no card moves while someone reads.
    cards: cardsInOrder(words, sides, favourites.value),
    place: 0,
  });
  const reading = signal(cardsFor(at.current.sides));
  const attempt = createAttempt();

  const stop = desk.store.onChange((changed) => {
    if (keys.settings in changed)
      void readSettings(desk.store).then((next) => (favourites.value = next.favourites));
    if (keys.home in changed) void openCurrent(desk).then((next) => next && follow(next.current.sides));
  });
  /** Beside a call it stays open for long; the side may be another one by then. */
  function follow(sides: readonly Side[]): void {
    if (sides.join() !== reading.value.sides.join()) reading.value = cardsFor(sides);
  }
  function turn(steps: 1 | -1): void {
    const { cards, place } = reading.value;
    reading.value = { ...reading.value, place: stepped(place, steps, cards.length) };
    scrollTo(0, 0);
  }
  async function mark(id: string): Promise<void> {
    const marked = toggled(favourites.value, id);
    const save = () => saveSettings(desk.store, { favourites: marked }, desk.clock.now());
    if (await attempt.run(save)) favourites.value = marked;
  }

  function View() {
    const { sides, cards, place } = reading.value;
    const swipe = useTurning(turn);
    const shown = cards[place];
    if (shown === undefined) return null;
    const { side, card } = shown;
    return (
      <>
        <NotSaved desk={desk} of={[attempt]} />
        <section class={styles.reading} aria-label={words.heading} {...swipe}>
          <CardView words={words} card={card} side={sides.length > 1 ? desk.common.sides[side] : null} />
          <Position words={words} step={place + 1} steps={cards.length} />
        </section>
        <div class={styles.foot}>
          <Mark words={words} marked={favourites.value.includes(card.id)} onPress={() => mark(card.id)} />
          {openPanel !== null && <Beside label={words.beside} onPress={openPanel} />}
        </div>
        <Tools words={words.tools} />
        <Actions atEnd>
          <div class={styles.turn}>
            <Button quiet onPress={() => turn(-1)}>
              {words.previous}
            </Button>
            <Button onPress={() => turn(1)}>{words.next}</Button>
          </div>
        </Actions>
      </>
    );
  }
  return { leave: stop, View };
}

/** Where one is among the cards: a glance for the eye, a sentence for the ear. */
function Position(props: { words: Words['moment']; step: number; steps: number }) {
  const { words, step, steps } = props;
  return (
    <p class={styles.position}>
      <span aria-hidden="true">{`${step}/${steps}`}</span>
      <span class="unseen">{fill(words.position, { step, steps })}</span>
    </p>
  );
}
