/** What is being written and not yet kept. Every keystroke goes to the disk. */
import * as v from 'valibot';
import { answers, questionIds, type CheckDraft } from '~/domain/check';
import { exerciseFields } from '~/domain/exercise';
import { sides, type Side } from '~/domain/relationship';
import { draftKey, type DraftKind } from './keys';
import type { Store } from './port';
import { readRecord } from './record';
import { textLimit } from './schema';

export interface ExerciseDraft {
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

export interface Drafts {
  check: CheckDraft;
  fence: ExerciseDraft;
  weigh: ExerciseDraft;
  plan: ExerciseDraft;
  answer: AnswerDraft;
  begin: BeginDraft;
  edit: ExerciseDraft;
}

const text = v.pipe(v.string(), v.maxLength(textLimit));
const answer = v.exactOptional(v.picklist(answers));

function textsOf(fields: readonly string[]) {
  return v.strictObject({
    texts: v.strictObject(Object.fromEntries(fields.map((field) => [field, text]))),
  });
}

const schemas: { [Kind in DraftKind]: v.GenericSchema<Drafts[Kind]> } = {
  check: v.strictObject({
    asking: v.picklist(questionIds),
    answers: v.strictObject({ want: answer, weigh: answer, survive: answer }),
    texts: v.strictObject({ want: text, weigh: text, survive: text }),
  }),
  fence: textsOf(exerciseFields.fence),
  weigh: textsOf(exerciseFields.weigh),
  plan: textsOf(exerciseFields.plan),
  answer: v.strictObject({ card: v.string(), text }),
  begin: v.strictObject({ sides: v.array(v.picklist(sides)) }),
  edit: v.strictObject({ texts: v.record(v.string(), text) }),
};

/** @returns null when nothing is being written, or what was written cannot be read */
export async function readDraft<Kind extends DraftKind>(
  store: Store,
  kind: Kind,
  of: string,
): Promise<Drafts[Kind] | null> {
  const key = draftKey(kind, of);
  const found = readRecord<Drafts[Kind]>(schemas[kind], (await store.get([key]))[key]);
  return found.state === 'ok' ? found.value : null;
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
