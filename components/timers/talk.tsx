import { signal } from '@preact/signals';
import { NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { nothing, openCurrent } from '../app/glance';
import { TalkChoice } from './talk-choice';
import { openNext } from './next';
import { TalkOver } from './talk-over';
import { TalkRunning } from './talk-running';
import { isInSight, watchTimer } from './watch';

/** A talk with an end that was agreed on beforehand. Its end makes no sound and shows no message. */
export async function openTalk(desk: Desk): Promise<Screen> {
  const [words, { countdown }, at] = await Promise.all([
    desk.words('talk'),
    desk.words('apart'),
    openCurrent(desk),
  ]);
  if (at === null) return nothing;
  const watch = await watchTimer(desk, 'talk', isInSight);
  const next = await openNext(desk, at.current.id, watch);
  const anew = signal(false);

  function Shown() {
    const timer = watch.timer.value;
    const props = { desk, words, watch };
    if (timer === null || anew.value) {
      const back = timer === null ? undefined : () => (anew.value = false);
      return <TalkChoice {...props} next={next} back={back} onBegun={() => (anew.value = false)} />;
    }
    return watch.now.value < timer.until ? (
      <TalkRunning {...props} timer={timer} countdown={countdown} onLonger={() => (anew.value = true)} />
    ) : (
      <TalkOver {...props} next={next} />
    );
  }
  return {
    leave() {
      watch.stop();
      next.form.stop();
    },
    View: () => (
      <>
        <NotSaved desk={desk} of={[watch.attempt, next, next.form]} />
        <Shown />
      </>
    ),
  };
}
