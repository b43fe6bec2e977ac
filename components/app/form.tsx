import { signal, type ReadonlySignal } from '@preact/signals';
import type { Texts } from '~/domain/check';
import type { FormKind } from '~/storage/draft';
import { ErrorSummary, type Fault } from '../ui/error-summary';
import type { Desk } from './desk';
import { takePen } from './draft';

/**
 * Some fields of one's own words, and what is chosen beside them, as texts by name. Each
 * keystroke goes to the disk; the fields are empty again once what they held was kept.
 */
export interface Form<Field extends string> {
  texts: ReadonlySignal<Texts<Field>>;
  faults: ReadonlySignal<readonly FieldFault<Field>[]>;
  /** Whether something was written in it before. */
  begun: boolean;
  /** Call it in the event of the keystroke. */
  write: (field: Field, text: string) => void;
  /** Says what is missing; writing takes it away again. */
  blame: (faults: readonly FieldFault<Field>[]) => void;
  /** What is wrong with one field, or null. */
  errorOf: (field: Field) => string | null;
  /** Empties the fields. The draft is emptied by the action that keeps it. */
  clear: () => void;
  /** The id of a field on the page. */
  idOf: (field: Field) => string;
  /** Where the entry that completes this form empties its draft. */
  key: string;
  refused: ReadonlySignal<boolean>;
  stop: () => void;
}

export interface FieldFault<Field extends string> {
  field: Field;
  text: string;
}

/**
 * @param of the id of a relationship, or of the entry that it belongs to
 * @param empty every field, with what stands in it at first
 */
export async function openForm<Field extends string>(
  desk: Pick<Desk, 'store'>,
  kind: FormKind,
  of: string,
  empty: Texts<Field>,
): Promise<Form<Field>> {
  const known = (found: Readonly<Record<string, string>>): Texts<Field> => ({
    ...empty,
    ...Object.fromEntries(Object.entries(found).filter(([field]) => field in empty)),
  });
  const pen = await takePen(desk, kind, of, (draft) => (texts.value = known(draft.texts)));
  const texts = signal<Texts<Field>>(known(pen.found?.texts ?? {}));
  const faults = signal<readonly FieldFault<Field>[]>([]);
  return {
    texts,
    faults,
    begun: pen.found !== null,
    write(field, text) {
      texts.value = { ...texts.value, [field]: text };
      faults.value = [];
      pen.write({ texts: texts.value });
    },
    blame: (found) => (faults.value = found),
    errorOf: (field) => faults.value.find((fault) => fault.field === field)?.text ?? null,
    clear() {
      pen.done();
      texts.value = empty;
      faults.value = [];
    },
    idOf: (field) => `${kind}-${field}`,
    key: pen.key,
    refused: pen.refused,
    stop: pen.stop,
  };
}

/** The summary of what is missing in a form, above its fields. */
export function Missing<Field extends string>({ form, heading }: { form: Form<Field>; heading: string }) {
  if (form.faults.value.length === 0) return null;
  const faults = form.faults.value.map(({ field, text }): Fault => ({ field: form.idOf(field), text }));
  return <ErrorSummary heading={heading} faults={faults} />;
}

/** What a field of a form shows and does; the words come from content. */
export function fieldOf<Field extends string>(
  form: Form<Field>,
  field: Field,
  words: { label: string; hint?: string | undefined },
) {
  return {
    id: form.idOf(field),
    label: words.label,
    hint: words.hint,
    value: form.texts.value[field],
    error: form.errorOf(field),
    onInput: (text: string) => form.write(field, text),
  };
}
