import { signal } from '@preact/signals';
import type { NudgeSettings } from '~/domain/plan';
import { linesOf } from '~/domain/shown';
import { pauseNudges } from '~/storage/nudging';
import { saveNudges } from '~/storage/settings';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { nothing, openCurrent } from '../app/glance';
import { toHash } from '../app/route';
import { Actions, Button, ButtonLink } from '../ui/button';
import { Heading } from '../ui/heading';
import { Notice } from '../ui/notice';
import { Paragraphs } from '../ui/paragraphs';
import { Why } from '../ui/why';
import { unplanned } from './chosen-plan';
import { hasToday, Later, waitingOf } from './later';
import { Next } from './next';
import { Preview } from './preview';
import { openReminding } from './reminding';
import { NotReaching, Stands } from './stands';
import { standingOf } from './standing';
import styles from './reminders.module.css';
import { Ways } from './ways';

/** The daily reminder: off until it is asked for here. When it comes, a pause and the way to turn it off come first. */
export async function openReminders(desk: Desk): Promise<Screen> {
  const [words, notice] = await Promise.all([desk.words('reminders'), desk.words('notice')]);
  const at = await openCurrent(desk);
  if (at === null) return nothing;
  const { current } = at;
  const reminding = await openReminding(desk);
  const attempt = createAttempt();
  /** The plans as they were before everything was turned off here. */
  const before = signal<NudgeSettings['plans'] | null>(null);

  const save = (plans: NudgeSettings['plans']) =>
    saveNudges(desk.store, { plans }, desk.newSeed(), desk.clock.now());

  /** Must be called from the click itself: the browser takes the question for permission only there. */
  async function begin(): Promise<void> {
    const { settings, allowed } = reminding.known.value;
    const plan = settings.plans.find(({ relationship }) => relationship === current.id);
    const others = settings.plans.filter((one) => one !== plan);
    const wish = save([...others, { ...(plan ?? unplanned(current.id)), wanted: true }]);
    const asked = allowed ? null : desk.notices.ask(wish);
    if (!(await attempt.run(() => wish))) return;
    before.value = null;
    // A question that the browser does not take is a no; the dot stands in for notifications.
    await asked?.catch(() => false);
    await reminding.reload();
  }
  const stop = () =>
    attempt.run(async () => {
      const { plans } = reminding.known.value.settings;
      await save(plans.map((plan) => ({ ...plan, wanted: false })));
      before.value = plans;
      await reminding.reload();
    });
  const undo = () =>
    attempt.run(async () => {
      await save(before.value ?? []);
      before.value = null;
      await reminding.reload();
    });
  const resume = () =>
    attempt.run(async () => {
      await pauseNudges(desk.store, null, desk.clock.now());
      await reminding.reload();
    });

  function View() {
    const known = reminding.known.value;
    const { kind } = standingOf(known.settings, known.nudge, known.now, desk.clock.zone());
    const off = kind === 'off';
    return (
      <>
        <NotSaved desk={desk} of={[attempt]} />
        <Heading>{words.heading}</Heading>
        <Notice>
          <Stands desk={desk} words={words} known={known} />
          {off && before.value !== null && (
            <Button quiet onPress={undo}>
              {desk.common.actions.undo}
            </Button>
          )}
        </Notice>
        {off ? (
          <>
            <Paragraphs of={words.intro} />
            <Preview label={words.screen.preview} lines={linesOf(notice.nudge, known.settings.shown)} />
          </>
        ) : (
          <NotReaching words={words} known={known} />
        )}
        {kind === 'waiting' && (
          <Actions>
            <ButtonLink href={toHash({ name: 'today', id: waitingOf(desk, known) ?? current.id })}>
              {words.today.open}
            </ButtonLink>
          </Actions>
        )}
        {hasToday(desk, known) && (
          <section aria-labelledby="today">
            <h2 id="today">{words.today.heading}</h2>
            <p class={styles.hint}>{words.today.intro}</p>
            <Later desk={desk} words={words.today} reminding={reminding} attempt={attempt} />
          </section>
        )}
        <Ways words={words} off={off} />
        {!off && <Next desk={desk} words={words} known={known} />}
        {off && !known.allowed && <p class={styles.hint}>{words.unseen.asking}</p>}
        <Why words={words.why} />
        <Actions atEnd>
          {off && <Button onPress={begin}>{words.on}</Button>}
          {kind === 'paused' && <Button onPress={resume}>{words.today.pause.resume}</Button>}
          {!off && kind !== 'paused' && (
            <ButtonLink quiet href={toHash({ name: 'pausing' })}>
              {words.today.pause.legend}
            </ButtonLink>
          )}
          {!off && (
            <Button quiet onPress={stop}>
              {words.today.stop}
            </Button>
          )}
        </Actions>
      </>
    );
  }
  return { leave: reminding.stop, View };
}
