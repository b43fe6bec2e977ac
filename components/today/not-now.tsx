import type { ComponentType } from 'preact';
import { wantedPlans } from '~/domain/plan';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk } from '../app/desk';
import { hasToday, Later } from '../reminders/later';
import { openReminding } from '../reminders/reminding';
import { Stands } from '../reminders/stands';
import { Notice } from '../ui/notice';
import styles from './today.module.css';

export interface NotNow {
  View: ComponentType;
  stop: () => void;
}

/**
 * What can be done about today's reminder from its question: quietly, for the answer comes first.
 * @returns null for someone who did not ask for reminders
 */
export async function openNotNow(desk: Desk, label: string): Promise<NotNow | null> {
  const [words, reminding] = await Promise.all([desk.words('reminders'), openReminding(desk)]);
  const attempt = createAttempt();
  if (wantedPlans(reminding.known.value.settings).length === 0) {
    reminding.stop();
    return null;
  }
  return {
    stop: reminding.stop,
    View: () => {
      const known = reminding.known.value;
      if (!hasToday(desk, known)) return null;
      return (
        <details class={styles.later}>
          <summary>{label}</summary>
          <NotSaved desk={desk} of={[attempt]} />
          <Notice>
            <Stands desk={desk} words={words} known={known} />
          </Notice>
          <Later desk={desk} words={words.today} reminding={reminding} attempt={attempt} />
        </details>
      );
    },
  };
}
