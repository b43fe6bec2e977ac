/** What is being written and not yet kept. Every keystroke goes to the disk. */
import * as v from 'valibot';
import { answers, questionIds, type CheckDraft } from '~/domain/check';
import { exerciseFields } from '~/domain/exercise';
import { sides, type Side } from '~/domain/relationship';
import { draftKey, type DraftKind } from './keys';
import type { Store } from './port';
import { readRecord } from './record';
import { textLimit } from './schema';

/** Fields of one's own words, and what was chosen beside them, by name. */
export interface FormDraft {
  texts: Record<string, string>;
}

/** The card stays the one that was answered, even when the day turns while a person writes. */
export interface AnswerDraft {
  card: string;
  text: string;
}

/** How far the first questions have come. Whether a person feels safe is never part of it. */
export interface BeginDraft {
  sides: Side[];
}

interface OwnDrafts {
  check: CheckDraft;
  answer: AnswerDraft;
  begin: BeginDraft;
}
/** The drafts that are a form of texts. */
export type FormKind = Exclude<DraftKind, keyof OwnDrafts>;
export type Drafts = OwnDrafts & Record<FormKind, FormDraft>;

const text = v.pipe(v.string(), v.maxLength(textLimit));
const answer = v.exactOptional(v.picklist(answers));

function textsOf(fields: readonly string[]) {
  return v.strictObject({
    texts: v.strictObject(Object.fromEntries(fields.map((field) => [field, text]))),
  });
}

const form: v.GenericSchema<FormDraft> = v.strictObject({ texts: v.record(v.string(), text) });

const schemas: { [Kind in keyof OwnDrafts]: v.GenericSchema<Drafts[Kind]> } & Partial<
  Record<FormKind, v.GenericSchema<FormDraft>>
> = {
  check: v.strictObject({
    asking: v.picklist(questionIds),
    answers: v.strictObject({ want: answer, weigh: answer, survive: answer }),
    texts: v.strictObject({ want: text, weigh: text, survive: text }),
  }),
  fence: textsOf(exerciseFields.fence),
  weigh: textsOf(exerciseFields.weigh),
  plan: textsOf(exerciseFields.plan),
  patience: textsOf(exerciseFields.patience),
  request: textsOf(exerciseFields.request),
  answer: v.strictObject({ card: v.string(), text }),
  begin: v.strictObject({ sides: v.array(v.picklist(sides)) }),
};

/** @returns null when nothing is being written, or what was written cannot be read */
export async function readDraft<Kind extends DraftKind>(
  store: Store,
  kind: Kind,
  of: string,
): Promise<Drafts[Kind] | null> {
  const key = draftKey(kind, of);
  const found = readRecord(draftSchema(kind), (await store.get([key]))[key]);
  return found.state === 'ok' ? found.value : null;
}

export function draftSchema<Kind extends DraftKind>(kind: Kind): v.GenericSchema<Drafts[Kind]> {
  const known: Partial<Record<DraftKind, v.GenericSchema>> = schemas;
  return (known[kind] ?? form) as v.GenericSchema<Drafts[Kind]>;
}

/**
 * Writes a draft at once and without the lock: the write must have left the page
 * before the popup can die, a draft has a key of its own, and the last one wins.
 */
export function writeDraft<Kind extends DraftKind>(
  store: Store,
  kind: Kind,
  of: string,
  draft: Drafts[Kind] | null,
): Promise<void> {
  return store.setAtOnce(draftKey(kind, of), draft);
}
