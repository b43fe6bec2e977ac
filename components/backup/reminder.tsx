import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { isBackupDue } from '~/domain/backup';
import { putOffReminder, readBackupState } from '~/storage/backup/last';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk } from '../app/desk';
import { toHash } from '../app/route';
import { Actions, Button, ButtonLink } from '../ui/button';
import styles from './backup.module.css';

/**
 * A quiet word that a copy would be good, on a page that has read the history anyway. Put off, it
 * stays away for a month.
 * @param entries the whole history
 * @returns null when no copy is called for
 */
export async function openBackupReminder(
  desk: Desk,
  entries: readonly { at: number; edited?: number }[],
): Promise<ComponentType | null> {
  if (!isBackupDue(await readBackupState(desk.store), entries, desk.clock.now())) return null;
  const { reminder } = await desk.words('backup');
  const there = signal(true);
  const attempt = createAttempt();
  async function later(): Promise<void> {
    if (await attempt.run(() => putOffReminder(desk.store, desk.clock.now()))) there.value = false;
  }
  return () =>
    there.value && (
      <aside class={styles.reminder} aria-labelledby="backup">
        <NotSaved desk={desk} of={[attempt]} />
        <h2 id="backup">{reminder.heading}</h2>
        <p>{reminder.body}</p>
        <Actions>
          <ButtonLink quiet href={toHash({ name: 'export' })}>
            {reminder.save}
          </ButtonLink>
          <Button quiet onPress={later}>
            {reminder.later}
          </Button>
        </Actions>
      </aside>
    );
}
