import { signal } from '@preact/signals';
import { saveNudges } from '~/storage/settings';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { toHash } from '../app/route';
import { Actions, Button, ButtonLink } from '../ui/button';
import { Heading } from '../ui/heading';
import { Notice } from '../ui/notice';
import { Fixes } from './fixes';
import { reachOf } from './reach';
import { openReminding } from './reminding';
import styles from './reminders.module.css';

/** What became of a test on this screen. */
type Test = 'none' | 'sent' | 'refused' | 'seen' | 'unseen';

/** Why nothing shows, as far as it can be known; a test; and what helps. */
export async function openUnseen(desk: Desk): Promise<Screen> {
  const [{ unseen: words }, notice] = await Promise.all([desk.words('reminders'), desk.words('notice')]);
  const reminding = await openReminding(desk);
  const attempt = createAttempt();
  const test = signal<Test>('none');

  /** Must be called from the click itself: the browser takes the question for permission only there. */
  async function ask(): Promise<void> {
    await desk.notices.ask(Promise.resolve()).catch(() => false);
    await reminding.reload();
  }
  async function send(): Promise<void> {
    test.value = await desk.notices.test(notice.nudge.test).then(
      () => 'sent' as const,
      () => 'refused' as const,
    );
  }
  const say = (reaching: 'seen' | 'unseen') =>
    attempt.run(async () => {
      await saveNudges(desk.store, { reaching }, desk.newSeed(), desk.clock.now());
      test.value = reaching;
      await reminding.reload();
    });

  function View() {
    const { settings, nudge, allowed } = reminding.known.value;
    const reach = reachOf(settings, nudge, allowed);
    return (
      <>
        <NotSaved desk={desk} of={[attempt]} />
        <Heading>{words.heading}</Heading>
        {reach !== 'reaching' && (
          <p>
            {reach === 'revoked' ? words.revoked.line : words[reach]} {words.dot}
          </p>
        )}
        {!allowed && (
          <>
            {reach === 'revoked' && <p>{words.revoked[desk.device.firefox ? 'firefox' : 'chrome']}</p>}
            <p class={styles.hint}>{words.asking}</p>
            <Actions>
              <Button onPress={ask}>{words.ask}</Button>
            </Actions>
          </>
        )}
        {allowed && (
          <Actions>
            <Button quiet={test.value === 'sent'} onPress={send}>
              {test.value === 'none' ? words.test.send : words.test.again}
            </Button>
          </Actions>
        )}
        <Notice>
          {test.value === 'sent' && <p>{words.test.sent}</p>}
          {test.value === 'refused' && <p>{words.test.refused}</p>}
          {test.value === 'seen' && <p>{words.test.seen}</p>}
        </Notice>
        {test.value === 'sent' && (
          <fieldset class={styles.choices}>
            <legend>{words.test.question}</legend>
            <Button onPress={() => say('seen')}>{words.test.yes}</Button>
            <Button quiet onPress={() => say('unseen')}>
              {words.test.no}
            </Button>
          </fieldset>
        )}
        {reach === 'muted' && <Fixes words={words.fixes} device={desk.device} />}
        <Actions atEnd>
          <ButtonLink quiet href={toHash({ name: 'reminders' })}>
            {desk.common.actions.back}
          </ButtonLink>
        </Actions>
      </>
    );
  }
  return { leave: reminding.stop, View };
}
