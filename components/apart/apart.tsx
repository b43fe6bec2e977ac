import { signal } from '@preact/signals';
import { apartOf, phaseOf } from '~/domain/apart';
import { NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { nothing, openCurrent } from '../app/glance';
import { Begin, openBeginForm } from './begin';
import { End } from './end';
import { Ended } from './ended';
import { Extend } from './extend';
import { Over } from './over';
import { Running } from './running';
import { openStanding } from './standing';
import { createTelling } from './tell';
import { openTurnForms } from './turn-forms';

/** A time apart: agreed on, running, made longer, ended. Both sides use it. */
export async function openApart(desk: Desk): Promise<Screen> {
  const [words, unsent, at] = await Promise.all([
    desk.words('apart'),
    desk.words('unsent'),
    openCurrent(desk),
  ]);
  if (at === null) return nothing;
  const { id, sides } = at.current;
  const [form, turns, standing, telling] = await Promise.all([
    openBeginForm(desk, id),
    openTurnForms(desk, id),
    openStanding(desk, id),
    createTelling(desk),
  ]);
  const justEnded = signal(false);

  function Shown() {
    const course = standing.course.value;
    if (course === null) {
      if (justEnded.value) return <Ended desk={desk} words={words} />;
      return <Begin desk={desk} words={words} form={form} standing={standing} relationship={id} />;
    }
    const props = { desk, words, course, turns, standing };
    switch (turns.openFor(course)) {
      case 'extend':
        return <Extend {...props} />;
      case 'end':
        return <End {...props} onEnded={() => (justEnded.value = true)} />;
      case null:
        return phaseOf(apartOf(course), standing.now.value) === 'over' ? (
          <Over {...props} onEnded={() => (justEnded.value = true)} />
        ) : (
          <Running {...props} unsent={unsent} sides={sides} telling={telling} />
        );
    }
  }
  return {
    leave() {
      form.stop();
      turns.stop();
      standing.stop();
    },
    View: () => (
      <>
        <NotSaved desk={desk} of={[standing.attempt, form, turns.extend, turns.end]} />
        <Shown />
      </>
    ),
  };
}
