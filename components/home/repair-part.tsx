import type { ComponentType } from 'preact';
import { dayInWords } from '~/domain/day';
import { isApart } from '~/domain/apart';
import type { Glance } from '~/domain/home';
import { practiceOf } from '~/domain/practice';
import { promisesDue } from '~/domain/promise';
import type { DraftKind } from '~/storage/keys';
import type { Desk } from '../app/desk';
import { toHash } from '../app/route';
import { Actions, ButtonLink } from '../ui/button';
import { fill } from '../ui/fill';
import styles from './home.module.css';
import type { Way } from './way';

export interface RepairPart {
  /** What was promised for today or before; null when nothing was. */
  Due: ComponentType | null;
  Practice: ComponentType;
  ways: Way[];
}

/** What home shows to someone who broke trust. It is loaded for them alone. */
export async function openRepairPart(
  desk: Desk,
  current: Glance,
  drafts: readonly DraftKind[],
): Promise<RepairPart> {
  const [words, repair] = await Promise.all([desk.words('home-repair'), desk.words('repair')]);
  const today = desk.clock.day();
  const id = practiceOf(today, isApart(current.apart, desk.clock.now()));
  const { name, line } = repair.practices[id];
  const done = current.practised?.day === today && current.practised.practice === id;
  const tools = [
    ['promises', 'promises', 'promise'],
    ['letters', 'apology', 'letter'],
    ['patience', 'patience', 'patience'],
    ['request', 'request', 'request'],
  ] as const;
  return {
    Due: await openDue(desk, current, today),
    Practice: () => (
      <section class={styles.part} aria-labelledby="practice">
        <h2 id="practice">{words.practiceLabel}</h2>
        <p class={styles.question}>{name}</p>
        <p>{line}</p>
        {done && <p class={styles.hint}>{words.didToday}</p>}
        <Actions>
          <ButtonLink quiet={done || current.sides.includes('hurt')} href={toHash({ name: 'practice', id })}>
            {words.see}
          </ButtonLink>
        </Actions>
      </section>
    ),
    ways: [
      { route: { name: 'repair' }, label: words.repair.label, line: words.repair.hint },
      ...tools.map(([route, tool, draft]): Way => {
        const { label, hint } = words[tool];
        return { route: { name: route }, label, line: drafts.includes(draft) ? words.begun : hint };
      }),
      { route: { name: 'wording' }, label: words.wording.label, line: words.wording.hint },
    ],
  };
}

async function openDue(desk: Desk, current: Glance, today: string): Promise<ComponentType | null> {
  const due = promisesDue(current.promises, today);
  if (due.length === 0) return null;
  const [{ promised }, { state }] = await Promise.all([desk.words('today'), desk.words('promises')]);
  return () => (
    <section class={styles.part} aria-labelledby="due">
      <h2 id="due">{promised.heading}</h2>
      <ul class={styles.links}>
        {due.map(({ id, text, by }) => (
          <li key={id}>
            <a href={toHash({ name: 'promise', id })} dir="auto">
              {text}
            </a>
            {by < today && (
              <span class={styles.hint}>
                {fill(state.past, { when: dayInWords(by, today, desk.language) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
