import type { ComponentType } from 'preact';
import { countdown, phaseOf, type Apart } from '~/domain/apart';
import { countdownInWords } from '../apart/countdown';
import type { Desk } from '../app/desk';
import { toHash } from '../app/route';
import { fill } from '../ui/fill';
import styles from './home.module.css';

/** What home says of a time apart; loaded only when there is one. */
export async function openApartPart(desk: Desk, apart: Apart): Promise<ComponentType> {
  const [words, { link }] = await Promise.all([desk.words('apart'), desk.words('unsent')]);
  const inWords = (until: number) =>
    countdownInWords(
      countdown(desk.clock.now(), until, desk.clock.zone()),
      words.countdown,
      desk.common.numbers,
      desk.language,
    );
  return () => {
    const phase = phaseOf(apart, desk.clock.now());
    const over = phase === 'over';
    return (
      <section class={styles.part} aria-labelledby="apart">
        <h2 id="apart">{over ? words.over.label : words.running.label}</h2>
        <p class={styles.question}>
          {over ? words.over.heading : fill(words.running.ends, { when: inWords(apart.until) })}
        </p>
        <ul class={styles.links}>
          <li>
            <a href={toHash({ name: 'apart' })}>{words.running.open}</a>
          </li>
          {phase === 'running' && (
            <>
              <li>
                <a href={toHash({ name: 'unsent' })}>{link}</a>
              </li>
              <li>
                <a href={toHash({ name: 'urge' })}>{words.urge.link}</a>
              </li>
            </>
          )}
        </ul>
      </section>
    );
  };
}
