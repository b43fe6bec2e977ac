import { useRef } from 'preact/hooks';
import type { Words } from '~/content/schema';
import { personDay } from '~/domain/day';
import { openToday } from '~/domain/nudge';
import { snoozesOffered } from '~/domain/snooze';
import { skipNudge, snoozeNudge, takeUpNudge } from '~/storage/nudging';
import type { Attempt } from '../app/attempt';
import type { Desk } from '../app/desk';
import { Button } from '../ui/button';
import type { Known, Reminding } from './reminding';
import styles from './reminders.module.css';

interface Props {
  desk: Desk;
  words: Words['reminders']['today'];
  reminding: Reminding;
  attempt: Attempt;
}

/** Whether there is one today that can be put off, left out, or had after all. */
export function hasToday(desk: Desk, known: Known): boolean {
  const { settings, nudge, now } = known;
  const skipped = nudge.days[personDay(now, desk.clock.zone(), settings.dayEnds)] === 'skipped';
  return skipped || waitingOf(desk, known) !== null;
}

/** The relationship whose turn it is today, by its id; null when there is nothing open today. */
export function waitingOf(desk: Desk, { settings, nudge, now }: Known): string | null {
  const zone = desk.clock.zone();
  const today = personDay(now, zone, settings.dayEnds);
  return openToday(settings, nudge, today, zone)?.relationship ?? null;
}

/** What can be done about today's, without changing the plan. */
export function Later({ desk, words, reminding, attempt }: Props) {
  const { settings, nudge, now } = reminding.known.value;
  const zone = desk.clock.zone();
  const part = useRef<HTMLDivElement>(null);
  const act = (action: (at: number) => Promise<void>) =>
    attempt.run(async () => {
      // The button that was pressed may go; what it led to is said in the line above.
      part.current?.focus();
      await action(desk.clock.now());
      await reminding.reload();
    });
  const skipped = nudge.days[personDay(now, zone, settings.dayEnds)] === 'skipped';
  return (
    <div ref={part} class={styles.later} tabIndex={-1}>
      {skipped ? (
        <Button quiet onPress={() => act((at) => takeUpNudge(desk.store, at, zone))}>
          {words.unskip}
        </Button>
      ) : (
        <fieldset class={styles.choices}>
          <legend>{words.snooze.legend}</legend>
          {snoozesOffered(settings, nudge, now, zone).map(({ id, until, relationship }) => (
            <Button
              key={id}
              quiet
              onPress={() => act((at) => snoozeNudge(desk.store, { until, relationship }, at, zone))}
            >
              {words.snooze[id]}
            </Button>
          ))}
          <Button quiet onPress={() => act((at) => skipNudge(desk.store, at, zone))}>
            {words.skip}
          </Button>
        </fieldset>
      )}
    </div>
  );
}
