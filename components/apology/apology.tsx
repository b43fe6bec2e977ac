import type { Words } from '~/content/schema';
import type { LetterEntry } from '~/domain/entry';
import { letterParts, type LetterPart } from '~/domain/letter';
import { keepEntry } from '~/storage/keep';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { fieldOf, Missing, openForm, type Form } from '../app/form';
import { nothing, openCurrent } from '../app/glance';
import { toHash } from '../app/route';
import { Actions, Button, ButtonLink } from '../ui/button';
import { fill } from '../ui/fill';
import { Heading } from '../ui/heading';
import { Paragraphs } from '../ui/paragraphs';
import { Why } from '../ui/why';
import { openCheck, type WordingCheck } from '../wording/check';
import { CheckedField } from '../wording/checked-field';
import styles from './apology.module.css';
import { justKept } from './just-kept';
import { emptyLetter, isEmpty, partOf, partsOf, placeOf, type LetterField } from './parts';

/** A letter of apology, one part a screen. Any part may stay empty. */
export async function openApology(desk: Desk): Promise<Screen> {
  const words = await desk.words('apology');
  const at = await openCurrent(desk);
  if (at === null) return nothing;
  const { current } = at;
  const form = await openForm(desk, 'letter', current.id, emptyLetter);
  const check = openCheck(desk);
  const attempt = createAttempt();
  let done = false;

  async function finish(part: LetterPart): Promise<void> {
    if (done) return;
    const texts = partsOf(form.texts.value);
    if (isEmpty(texts)) {
      form.blame([{ field: part, text: words.empty }]);
      return;
    }
    const entry: LetterEntry = {
      id: desk.newId(),
      relationship: current.id,
      at: desk.clock.now(),
      zone: desk.clock.zone(),
      kind: 'letter',
      texts,
    };
    if (!(await attempt.run(() => keepEntry(desk.store, entry, form.key)))) return;
    done = true;
    justKept.handOver(entry.id);
    desk.go({ name: 'letter', id: entry.id });
  }

  return {
    leave() {
      form.stop();
      check.stop();
    },
    View: () => {
      const part = partOf(form.texts.value.part);
      return (
        <>
          <NotSaved desk={desk} of={[attempt, form]} />
          <Part
            key={part}
            desk={desk}
            words={words}
            form={form}
            check={check}
            part={part}
            finish={() => void finish(part)}
          />
        </>
      );
    },
  };
}

interface Props {
  desk: Desk;
  words: Words['apology'];
  form: Form<LetterField>;
  check: WordingCheck;
  part: LetterPart;
  finish: () => void;
}

function Part({ desk, words, form, check, part, finish }: Props) {
  const { step, before, after } = placeOf(part);
  const { label, prompt } = words.parts[part];
  const show = (next: LetterPart) => form.write('part', next);
  const stepLine = <p class={styles.eyebrow}>{fill(words.step, { step, steps: letterParts.length })}</p>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (after === null) finish();
        else show(after);
      }}
    >
      <Missing form={form} heading={desk.common.amiss} />
      {before === null ? (
        <>
          <Heading>{words.heading}</Heading>
          <Paragraphs of={words.intro} />
          <Why words={words.why} />
          <div class={styles.first}>
            {stepLine}
            <h2>{label}</h2>
          </div>
        </>
      ) : (
        <>
          {stepLine}
          <Heading>{label}</Heading>
        </>
      )}
      <div class={styles.part}>
        <CheckedField {...fieldOf(form, part, { label: prompt })} check={check} lines={5} />
      </div>
      <Examples words={words} part={part} />
      <Actions atEnd>
        <Button submit>{after === null ? words.finish : desk.common.actions.next}</Button>
        {before === null ? (
          <ButtonLink quiet href={toHash({ name: 'letters' })}>
            {desk.common.actions.back}
          </ButtonLink>
        ) : (
          <Button quiet onPress={() => show(before)}>
            {desk.common.actions.back}
          </Button>
        )}
      </Actions>
    </form>
  );
}

/** A good and a poor example, told apart by words and a sign. */
function Examples({ words: { examples, parts }, part }: { words: Words['apology']; part: LetterPart }) {
  const { good, poor, poorWhy } = parts[part];
  return (
    <details class={styles.examples}>
      <summary>{examples.summary}</summary>
      <dl>
        <dt class={styles.good}>{examples.good}</dt>
        <dd>{good}</dd>
        <dt class={styles.poor}>{examples.poor}</dt>
        <dd>{poor}</dd>
        <dd class={styles.quiet}>{poorWhy}</dd>
      </dl>
    </details>
  );
}
