import { useLayoutEffect } from 'preact/hooks';
import type { Words } from '~/content/schema';
import { fieldOf, type Form } from '../app/form';
import { Day, Field } from '../ui/field';
import type { WordingCheck } from '../wording/check';
import { CheckedField } from '../wording/checked-field';
import type { TermField } from './terms';

/** A small promise is a line or two; what is pasted in stays within this. */
const limit = 1000;

interface Props<Other extends string> {
  form: Form<TermField | Other>;
  check: WordingCheck;
  words: Pick<Words['promises']['form'], TermField>;
  /** Whether a wording was just taken over: the writing goes on at its end. */
  taken: boolean;
}

/** What is promised, by when, and how it can be seen; the same for a new promise and for a new agreement. */
export function TermFields<Other extends string = never>({ form, check, words, taken }: Props<Other>) {
  const id = form.idOf('promise');
  useLayoutEffect(() => {
    const field = taken ? document.getElementById(id) : null;
    if (!(field instanceof HTMLTextAreaElement)) return;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }, []);
  return (
    <>
      <CheckedField {...fieldOf(form, 'promise', words.promise)} check={check} lines={2} limit={limit} />
      <Day {...fieldOf(form, 'by', words.by)} />
      <Field {...fieldOf(form, 'seen', words.seen)} lines={2} limit={limit} />
    </>
  );
}
