import { signal } from '@preact/signals';
import type { Words } from '~/content/schema';
import { dayInWords } from '~/domain/day';
import { practiceSteps, type PracticeStep } from '~/domain/practice';
import { readEntries } from '~/storage/journal';
import { isEntryKey } from '~/storage/keys';
import type { Desk, Screen } from '../app/desk';
import { nothing, openCurrent } from '../app/glance';
import { toHash } from '../app/route';
import { fill } from '../ui/fill';
import { Heading } from '../ui/heading';
import { Paragraphs } from '../ui/paragraphs';
import { lastDays } from './noted';
import styles from './repair.module.css';

/** The checklist of repair: three steps and their practices. They are lived, not completed, so nothing is ticked. */
export async function openRepair(desk: Desk): Promise<Screen> {
  const words = await desk.words('repair');
  const at = await openCurrent(desk);
  if (at === null) return nothing;
  const read = async () => lastDays(await readEntries(desk.store, at.current.id, ['practice']));
  const last = signal(await read());
  const stop = desk.store.onChange((changed) => {
    if (Object.keys(changed).some(isEntryKey)) void read().then((next) => (last.value = next));
  });
  return {
    leave: stop,
    View: () => (
      <>
        <Heading>{words.heading}</Heading>
        <Paragraphs of={words.intro} />
        <AtAGlance words={words.glance} />
        {(Object.keys(practiceSteps) as PracticeStep[]).map((step) => (
          <Step key={step} desk={desk} words={words} step={step} last={last.value} />
        ))}
        <p class={styles.wording}>
          <a href={toHash({ name: 'wording' })}>{words.wording.label}</a>
          {words.wording.hint && <span class={styles.line}>{words.wording.hint}</span>}
        </p>
      </>
    ),
  };
}

function AtAGlance({ words }: { words: Words['repair']['glance'] }) {
  return (
    <details class={styles.fold}>
      <summary>{words.summary}</summary>
      <h2>{words.doHeading}</h2>
      <ul class={styles.toDo}>
        {words.do.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h2>{words.dontHeading}</h2>
      <ul class={styles.toLeave}>
        {words.dont.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

interface StepProps {
  desk: Desk;
  words: Words['repair'];
  step: PracticeStep;
  last: ReturnType<typeof lastDays>;
}

function Step({ desk, words, step, last }: StepProps) {
  const { name, line } = words.steps[step];
  const today = desk.clock.day();
  return (
    <section class={styles.step} aria-labelledby={step}>
      <h2 id={step}>{name}</h2>
      <p>{line}</p>
      <ul>
        {practiceSteps[step].map((id) => {
          const day = last.get(id);
          return (
            <li key={id}>
              <a href={toHash({ name: 'practice', id })}>{words.practices[id].name}</a>
              <span class={styles.line}>{words.practices[id].line}</span>
              {/* Nine times "not yet" would be a list of what is undone: only what was lived is told. */}
              {day !== undefined && (
                <span class={styles.last}>
                  {fill(words.last, { when: dayInWords(day, today, desk.language) })}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
