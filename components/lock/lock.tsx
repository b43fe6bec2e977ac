import { useSignal } from '@preact/signals';
import { spans, type Locking, type Span } from '~/domain/locking';
import { lockState } from '~/storage/lock/look';
import { readLocking } from '~/storage/lock/state';
import { setLocking } from '~/storage/lock/turn';
import { createAttempt, NotSaved, type Attempt } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { toHash, type Route } from '../app/route';
import { Actions, Button, ButtonLink } from '../ui/button';
import { Choices, Ticks } from '../ui/choices';
import { counted } from '../ui/counted';
import { Heading } from '../ui/heading';
import { Notice } from '../ui/notice';
import { Paragraphs } from '../ui/paragraphs';
import styles from './lock.module.css';
import type { LockWords } from './secrets';

/** The lock in the settings: what it does, and what can be done with it. */
export async function openLockSettings(desk: Desk): Promise<Screen> {
  const [words, state, locking] = await Promise.all([
    desk.words('lock'),
    lockState(desk.vault),
    readLocking(desk.vault),
  ]);
  const attempt = createAttempt();
  return {
    View: () =>
      state === 'off' ? <Off desk={desk} words={words} /> : <On {...{ desk, words, locking, attempt }} />,
  };
}

function Off({ desk, words }: { desk: Desk; words: LockWords }) {
  return (
    <>
      <Heading>{words.off.heading}</Heading>
      <Paragraphs of={words.off.body} />
      <Actions atEnd>
        <ToPage desk={desk} words={words} route={{ name: 'lockon' }} label={words.off.go} />
      </Actions>
    </>
  );
}

interface OnProps {
  desk: Desk;
  words: LockWords;
  locking: Locking;
  attempt: Attempt;
}

function On({ desk, words, locking, attempt }: OnProps) {
  const { on } = words;
  const rows: [Route, { label: string; hint?: string | undefined }][] = [
    [{ name: 'passphrase' }, on.passphrase],
    [{ name: 'recovery' }, on.recovery],
    [{ name: 'lockoff' }, on.off],
  ];
  return (
    <>
      <NotSaved desk={desk} of={[attempt]} />
      <Heading>{words.heading}</Heading>
      <Paragraphs of={on.body} />
      <Actions>
        <Button onPress={() => desk.vault.sealed()?.close()}>{on.now}</Button>
      </Actions>
      <ul class={styles.rows}>
        {rows.map(([route, { label, hint }]) => (
          <li key={route.name}>
            <a href={toHash(route)}>{label}</a>
            {hint && <p>{hint}</p>}
          </li>
        ))}
      </ul>
      <Auto desk={desk} words={words} locking={locking} attempt={attempt} />
    </>
  );
}

const never = 'never';

/** When it locks by itself. */
function Auto({ desk, words, locking, attempt }: OnProps) {
  const { auto } = words;
  const after = useSignal<Span>(locking.after);
  const away = useSignal(locking.away);
  const saved = useSignal(false);
  const label = (span: (typeof spans)[number]) =>
    span === 60 ? auto.hour : counted(auto.minutes, span, desk.language);
  async function save(): Promise<void> {
    const next = { after: after.value, away: away.value };
    saved.value = await attempt.run(() => setLocking(desk.vault, next));
  }
  return (
    <form
      class={styles.auto}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2>{auto.heading}</h2>
      <Choices
        name="after"
        legend={auto.after}
        choices={[
          ...spans.map((span) => ({ value: String(span), label: label(span) })),
          { value: never, label: auto.closing },
        ]}
        chosen={after.value === null ? never : String(after.value)}
        onChoose={(value) => {
          after.value = spans.find((span) => String(span) === value) ?? null;
          saved.value = false;
        }}
      />
      <Ticks
        name="away"
        legend={auto.away.label}
        choices={[{ value: 'away', label: auto.away.hint ?? auto.away.label }]}
        chosen={away.value ? ['away'] : []}
        onChange={(chosen) => {
          away.value = chosen.length > 0;
          saved.value = false;
        }}
      />
      <Notice>{saved.value && <p>{auto.saved}</p>}</Notice>
      <Actions>
        <Button quiet submit>
          {auto.save}
        </Button>
      </Actions>
    </form>
  );
}

interface ToPageProps {
  desk: Desk;
  words: LockWords;
  route: Route;
  label: string;
}

/** What takes longer than a popup may live happens in the full page. */
function ToPage({ desk, words, route, label }: ToPageProps) {
  if (desk.place === 'page') return <ButtonLink href={toHash(route)}>{label}</ButtonLink>;
  return (
    <>
      <p>{words.onlyPage.body}</p>
      <Button onPress={() => desk.openPage(route)}>{words.onlyPage.go}</Button>
    </>
  );
}
