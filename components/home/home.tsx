import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { dayInWords, dayOf } from '~/domain/day';
import type { Glance } from '~/domain/home';
import type { Words } from '~/content/schema';
import { readGlimpse } from '~/storage/glimpse';
import { keys, type DraftKind } from '~/storage/keys';
import type { Opened } from '~/storage/open';
import type { Desk, Screen } from '../app/desk';
import { nothing, openCurrent } from '../app/glance';
import { toHash } from '../app/route';
import { Actions, ButtonLink } from '../ui/button';
import { fill } from '../ui/fill';
import { cardFor } from '../today/card';
import { Heading } from '../ui/heading';
import styles from './home.module.css';
import type { RepairPart } from './repair-part';
import type { Switcher as SwitcherView } from './switcher';
import type { Way } from './way';

interface Shown {
  opened: Opened;
  current: Glance;
  question: string;
  /** What home says of the reminder. */
  reminder: string;
  /** Only there once there are two relationships. */
  Switcher: typeof SwitcherView | null;
  /** Only there for someone who broke trust. */
  repair: RepairPart | null;
  /** Only there while a time apart was not put away. */
  Apart: ComponentType | null;
}

/** The first screen: today's question and the way to everything else. It reads one small record. */
export async function openHome(desk: Desk): Promise<Screen> {
  const words = await desk.words('home');
  const first = await read(desk, words);
  if (first === null) return nothing;
  const shown = signal(first);
  const stop = desk.store.onChange((changed) => {
    if (keys.home in changed || keys.settings in changed)
      void read(desk, words).then((next) => next && (shown.value = next));
  });
  /** The bowl comes into its place a moment after the first screen stands: nothing waits for it. */
  function bowl(place: Element | null): void {
    if (place === null) return;
    // The first screen is whole without it, and what it costs is no part of it (npm run bench).
    setTimeout(() => void hang(place, shown.value.current.id).catch(() => undefined), 500);
  }
  async function hang(place: Element, relationship: string): Promise<void> {
    const { hangBowl } = await import('../bowl/corner');
    await hangBowl(desk, place, relationship);
  }
  return {
    leave: stop,
    View: () => <Home {...{ desk, words, bowl }} shown={shown.value} />,
  };
}

/** Loaded only for the rare case that an answer was begun: the shapes of drafts are not part of a first screen. */
async function readAnswerDraft(desk: Desk, of: string) {
  const { readDraft } = await import('~/storage/draft');
  return readDraft(desk.store, 'answer', of);
}

/** Reads what home shows; goes to the first questions when there is no relationship yet. */
async function read(desk: Desk, words: Words['home']): Promise<Shown | null> {
  const at = await openCurrent(desk);
  if (at === null) return null;
  const { opened, current } = at;
  const begun = opened.drafts.includes('answer') ? await readAnswerDraft(desk, current.id) : null;
  const { text: question } = await cardFor(desk, current, begun?.card ?? null);
  const { reminded } = await readGlimpse(desk.store);
  const several = opened.home.relationships.length > 1;
  return {
    opened,
    current,
    question,
    reminder: reminded
      ? ((await (await import('../reminders/one-line')).whatIsWrong(desk)) ?? words.remindersOn)
      : words.remindersLine,
    Switcher: several ? (await import('./switcher')).Switcher : null,
    repair: current.sides.includes('broke')
      ? await (await import('./repair-part')).openRepairPart(desk, current, opened.drafts)
      : null,
    Apart: current.apart && (await (await import('./apart-part')).openApartPart(desk, current.apart)),
  };
}

interface Props {
  desk: Desk;
  words: Words['home'];
  shown: Shown;
  bowl: (place: Element | null) => void;
}

function Home({ desk, words, shown, bowl }: Props) {
  const { opened, current, question, reminder, Switcher, repair, Apart } = shown;
  const hurt = current.sides.includes('hurt');
  const { home, drafts } = opened;
  const Today = (
    <section class={styles.part} aria-labelledby="today">
      <h2 id="today">{words.todayLabel}</h2>
      <p class={styles.question}>{question}</p>
      {current.answered === desk.clock.day() ? (
        <p class={styles.hint}>{words.answeredToday}</p>
      ) : (
        <Actions>
          <ButtonLink quiet={!hurt || current.check === null} href={toHash({ name: 'today' })}>
            {words.answerToday}
          </ButtonLink>
        </Actions>
      )}
    </section>
  );
  return (
    <>
      {Switcher !== null && (
        <Switcher desk={desk} label={words.switcher} relationships={home.relationships} current={current} />
      )}
      <div key={current.id} class={styles.corner} ref={bowl} />
      <Heading>{words.heading}</Heading>
      {Apart !== null && <Apart />}
      {repair?.Due && <repair.Due />}
      {repair !== null && !hurt && <repair.Practice />}
      {Today}
      {hurt && <CheckWay desk={desk} words={words} current={current} begun={drafts.includes('check')} />}
      {repair !== null && hurt && <repair.Practice />}
      <Ways
        desk={desk}
        words={words}
        current={current}
        drafts={drafts}
        reminder={reminder}
        more={repair?.ways ?? []}
      />
    </>
  );
}

function CheckWay(props: { desk: Desk; words: Words['home']; current: Glance; begun: boolean }) {
  const { desk, words, current, begun } = props;
  const { begin, resume, again, line } = words.check;
  return (
    <section class={`${styles.part} ${styles.check}`} aria-labelledby="check">
      <h2 id="check">{desk.common.entryKinds.check}</h2>
      <p class={styles.hint}>{current.check === null ? line : lastTaken(desk, words, current.check.at)}</p>
      <Actions>
        <ButtonLink quiet={current.check !== null && !begun} href={toHash({ name: 'check' })}>
          {begun ? resume : current.check === null ? begin : again}
        </ButtonLink>
      </Actions>
    </section>
  );
}

function lastTaken({ clock, language }: Desk, words: Words['home'], at: number): string {
  const when = dayInWords(dayOf(at, clock.zone()), clock.today(), language);
  return fill(words.check.lastTaken, { when });
}

/** Everything else, a line each. What has not begun and was not asked for is not listed. */
function Ways(props: {
  desk: Desk;
  words: Words['home'];
  current: Glance;
  drafts: readonly DraftKind[];
  reminder: string;
  more: readonly Way[];
}) {
  const { desk, words, current, drafts, reminder, more } = props;
  const { actions } = desk.common;
  const hurt = current.sides.includes('hurt');
  const ways: Way[] = [
    ...(hurt
      ? [
          { route: { name: 'plan' } as const, label: words.plan, line: words.planLine },
          { route: { name: 'seen' } as const, label: words.seen, line: words.seenLine },
        ]
      : []),
    ...(['fence', 'weigh'] as const)
      .filter((kind) => current[kind] !== null || drafts.includes(kind))
      .map((kind) => ({
        route: { name: kind },
        label: words[kind],
        ...(drafts.includes(kind) && { line: words.drafts }),
      })),
    ...(current.check
      ? [{ route: { name: 'lookback' } as const, label: words.lookBack, line: words.lookBackLine }]
      : []),
    ...more,
    ...(current.apart === null
      ? [{ route: { name: 'apart' } as const, label: words.apart, line: words.apartLine }]
      : []),
    { route: { name: 'reminders' }, label: words.reminders, line: reminder },
    { route: { name: 'journal' }, label: actions.history, page: true },
    { route: { name: 'settings' }, label: actions.settings, page: true },
  ];
  return (
    <ul class={styles.ways}>
      {ways.map(({ route, label, line, page = false }) => (
        <li key={route.name}>
          <a
            href={toHash(route)}
            onClick={(event) => {
              if (!page || desk.place === 'page') return;
              // The popup is too small and too short-lived for these: they open as a page.
              event.preventDefault();
              desk.openPage(route);
            }}
          >
            {label}
          </a>
          {line && <span class={styles.hint}>{line}</span>}
        </li>
      ))}
    </ul>
  );
}
