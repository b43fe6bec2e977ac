import { signal, useSignal, type Signal } from '@preact/signals';
import type { Words } from '~/content/schema';
import { dayInWords, dayOf, timeInWords } from '~/domain/day';
import { nextMoments } from '~/domain/nudge';
import type { Plan as NudgePlan } from '~/domain/plan';
import { linesOf, type Lines } from '~/domain/shown';
import { keys } from '~/storage/keys';
import { readNudge } from '~/storage/nudging';
import { readSettings, saveNudges } from '~/storage/settings';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { nothing, openCurrent } from '../app/glance';
import { Actions, Button } from '../ui/button';
import { Ticks } from '../ui/choices';
import { ErrorSummary, type Fault } from '../ui/error-summary';
import { Time } from '../ui/field';
import { fill } from '../ui/fill';
import { Heading } from '../ui/heading';
import { Notice } from '../ui/notice';
import { Why } from '../ui/why';
import styles from './reminders.module.css';

interface State {
  plan: NudgePlan;
  others: NudgePlan[];
  lines: Lines;
  /** When the next one comes, in epoch milliseconds, or null. */
  next: number | null;
  allowed: boolean;
}

/** The daily reminder: off until it is asked for here. */
export async function openReminders(desk: Desk): Promise<Screen> {
  const [words, notice] = await Promise.all([desk.words('reminders'), desk.words('notice')]);
  const at = await openCurrent(desk);
  if (at === null) return nothing;
  const { id: relationship } = at.current;
  const read = async (): Promise<State> => {
    const [{ nudges }, nudge, allowed] = await Promise.all([
      readSettings(desk.store),
      readNudge(desk.store),
      desk.notices.allowed(),
    ]);
    const [next] = nextMoments(nudges, nudge, desk.clock.now(), desk.clock.zone(), 1);
    return {
      plan: nudges.plans.find((plan) => plan.relationship === relationship) ?? unplanned(relationship),
      others: nudges.plans.filter((plan) => plan.relationship !== relationship),
      lines: linesOf(notice.nudge, nudges.shown),
      next: next?.at ?? null,
      allowed,
    };
  };
  const state = signal(await read());
  const attempt = createAttempt();
  const stop = desk.store.onChange((changed) => {
    if (keys.settings in changed) void read().then((next) => (state.value = next));
  });

  /** Must be called from the click itself: the browser takes the question for permission only there. */
  async function save(plan: NudgePlan): Promise<void> {
    const plans = [...state.value.others, plan];
    const wish = saveNudges(desk.store, { plans }, desk.newSeed(), desk.clock.now());
    const asked = plan.wanted && !state.value.allowed ? desk.notices.ask(wish) : null;
    if (!(await attempt.run(() => wish))) return;
    // A question that the browser does not take is a no; the dot stands in for notifications.
    await asked?.catch(() => false);
    state.value = await read();
  }
  return {
    leave: stop,
    View: () => (
      <>
        <NotSaved desk={desk} of={[attempt]} />
        <Heading>{words.heading}</Heading>
        {words.intro.map((text) => (
          <p key={text}>{text}</p>
        ))}
        <Notice>
          <Standing desk={desk} words={words} state={state.value} />
        </Notice>
        <Plan desk={desk} words={words} state={state} save={save} />
        <section class={styles.preview} aria-labelledby="preview">
          <h2 id="preview">{words.screen.preview}</h2>
          <p>
            <strong>{state.value.lines.title}</strong>
            <span>{state.value.lines.message}</span>
          </p>
        </section>
        <Why words={words.why} />
      </>
    ),
  };
}

function Standing({
  desk,
  words,
  state: { plan, next, allowed },
}: {
  desk: Desk;
  words: Words['reminders'];
  state: State;
}) {
  if (!plan.wanted || next === null) return <p>{words.state.off}</p>;
  const zone = desk.clock.zone();
  const now = desk.clock.now();
  const when = `${dayInWords(dayOf(next, zone), dayOf(now, zone), desk.language)}, ${timeInWords(next, zone, desk.language)}`;
  return (
    <>
      <p>{fill(words.state.on, { when })}</p>
      {!allowed && (
        <p>
          {words.unseen.denied} {words.unseen.dot}
        </p>
      )}
    </>
  );
}

interface PlanProps {
  desk: Desk;
  words: Words['reminders'];
  state: Signal<State>;
  save: (plan: NudgePlan) => Promise<void>;
}

function Plan({ desk, words, state, save }: PlanProps) {
  const { plan, allowed } = state.value;
  const days = useSignal(plan.days);
  const time = useSignal(plan.when.kind === 'at' ? plan.when.time : plan.when.from);
  const faults = useSignal<Fault[]>([]);
  const faultOf = (field: string) => faults.value.find((fault) => fault.field === field)?.text ?? null;

  function submit(event: Event): void {
    event.preventDefault();
    faults.value = [
      ...(days.value.length === 0 ? [{ field: 'days', text: words.errors.days }] : []),
      ...(/^\d\d:\d\d$/.test(time.value) ? [] : [{ field: 'time', text: words.errors.time }]),
    ];
    if (faults.value.length === 0)
      void save({ ...plan, wanted: true, days: days.value, when: { kind: 'at', time: time.value } });
  }
  return (
    <form onSubmit={submit} noValidate>
      {faults.value.length > 0 && <ErrorSummary heading={desk.common.missingAnswer} faults={faults.value} />}
      <Ticks
        name="days"
        legend={words.plan.days.label}
        inRow
        choices={weekdays(desk.language)}
        chosen={days.value}
        error={faultOf('days')}
        onChange={(chosen) => (days.value = chosen)}
      />
      <Time
        id="time"
        label={words.plan.time.label}
        hint={words.plan.time.hint}
        value={time.value}
        error={faultOf('time')}
        onInput={(typed) => (time.value = typed)}
      />
      {!plan.wanted && <p class={styles.asking}>{words.unseen.asking}</p>}
      <Actions>
        <Button submit>{plan.wanted ? words.plan.save : words.on}</Button>
        {plan.wanted && (
          <Button quiet onPress={() => save({ ...plan, wanted: false })}>
            {words.today.stop}
          </Button>
        )}
        {plan.wanted && !allowed && (
          <Button quiet onPress={() => save(plan)}>
            {words.unseen.ask}
          </Button>
        )}
      </Actions>
    </form>
  );
}

/** What a plan begins with. */
const unplanned = (relationship: string): NudgePlan => ({
  relationship,
  wanted: false,
  days: [1, 2, 3, 4, 5, 6, 7],
  when: { kind: 'at', time: '19:00' },
});

/** The weekdays, Monday first as in ISO, by the language's short names. */
function weekdays(language: string): { value: number; label: string }[] {
  // 2024-01-01 was a Monday.
  return [1, 2, 3, 4, 5, 6, 7].map((value) => ({
    value,
    label: Temporal.PlainDate.from({ year: 2024, month: 1, day: value }).toLocaleString(language, {
      weekday: 'short',
    }),
  }));
}
