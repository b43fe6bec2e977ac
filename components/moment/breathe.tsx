import { signal } from '@preact/signals';
import { keys } from '~/storage/keys';
import { readSettings, saveSettings } from '~/storage/settings';
import type { Breath } from '~/storage/settings-schema';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { toHash } from '../app/route';
import { Actions, Button, ButtonLink } from '../ui/button';
import { fill } from '../ui/fill';
import { Heading } from '../ui/heading';
import styles from './breathe.module.css';
import { createBreathing } from './breathing';
import { Pace } from './pace';

/** A slow breath to breathe along with: a round that widens and narrows, and two words. */
export async function openBreathe(desk: Desk): Promise<Screen> {
  const [words, settings] = await Promise.all([desk.words('breathe'), readSettings(desk.store)]);
  const pace = signal(settings.breath);
  const breathing = createBreathing(() => pace.value);
  const attempt = createAttempt();
  let saving: Promise<unknown> = Promise.resolve();

  const stopHearing = desk.store.onChange((changed) => {
    if (keys.settings in changed) void readSettings(desk.store).then((next) => (pace.value = next.breath));
  });
  /** One after the other, so that the last choice is the one that is kept. */
  function change(chosen: Breath): void {
    pace.value = chosen;
    const save = () => saveSettings(desk.store, { breath: chosen }, desk.clock.now());
    saving = saving.then(() => attempt.run(save));
  }

  return {
    leave() {
      stopHearing();
      breathing.stop();
    },
    View() {
      const phase = breathing.phase.value;
      return (
        <>
          <NotSaved desk={desk} of={[attempt]} />
          <Heading>{words.heading}</Heading>
          <p>{words.intro}</p>
          <p class={styles.still}>{fill(words.still, { ...pace.value })}</p>
          <Round phase={phase} pace={pace.value}>
            {phase === null ? null : words[phase]}
          </Round>
          <Pace desk={desk} words={words.pace} pace={pace.value} onChange={change} />
          <Actions atEnd>
            <Button quiet={phase !== null} onPress={phase === null ? breathing.begin : breathing.stop}>
              {phase === null ? words.begin : words.stop}
            </Button>
            <ButtonLink quiet href={toHash({ name: 'moment' })}>
              {desk.common.actions.back}
            </ButtonLink>
          </Actions>
        </>
      );
    },
  };
}

interface RoundProps {
  phase: keyof Breath | null;
  pace: Breath;
  children: string | null;
}

/** Each word brings its own movement, as long as its part of the breath, so that the two never drift apart. */
function Round({ phase, pace, children }: RoundProps) {
  return (
    <div class={styles.round}>
      <div
        class={styles.circle}
        data-breath={phase ?? undefined}
        style={phase === null ? undefined : { '--breath': `${pace[phase]}s` }}
      />
      <p class={styles.word} role="status">
        {children}
      </p>
    </div>
  );
}
