import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Words } from '~/content/schema';
import type { PromiseCourse } from '~/domain/promise';
import { fieldOf, type Form } from '../app/form';
import { Choices } from '../ui/choices';
import { Field } from '../ui/field';
import { Paragraphs } from '../ui/paragraphs';
import type { WordingCheck } from '../wording/check';
import { TermFields } from './term-fields';
import { chosenKind, openKinds, type TurnField, type TurnKind } from './turning';

interface Props {
  words: Words['promises'];
  course: PromiseCourse;
  form: Form<TurnField>;
  check: WordingCheck;
  choose: (kind: TurnKind) => void;
  taken: boolean;
}

/** How a promise went, and what belongs to the answer that was chosen. */
export function TurnFields({ words, course, form, check, choose, taken }: Props) {
  const kind = chosenKind(form.texts.value, course) ?? undefined;
  const kinds = openKinds(course);
  const before = useRef(kind);
  useLayoutEffect(() => {
    // The button that begins a new agreement after a miss gives way to these fields.
    if (course.settled !== null && before.current === undefined && kind !== undefined) {
      document.getElementById(form.idOf('reason'))?.focus();
    }
    before.current = kind;
  }, [kind]);
  return (
    <>
      {course.settled === null && (
        <Choices
          name={form.idOf('kind')}
          legend={words.ask.legend}
          choices={kinds.map((value) => ({ value, ...words.ask[value] }))}
          chosen={kind}
          error={form.errorOf('kind')}
          onChoose={choose}
        />
      )}
      {kind === 'renegotiated' ? (
        <>
          {course.settled === null && <Paragraphs of={words.renegotiate.intro} />}
          <Field {...fieldOf(form, 'reason', words.renegotiate.reason)} lines={2} />
          <TermFields form={form} check={check} words={words.renegotiate} taken={taken} />
        </>
      ) : (
        kind !== undefined && <Field {...fieldOf(form, 'note', words.note)} lines={2} />
      )}
    </>
  );
}
