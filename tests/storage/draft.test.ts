import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answers, questionIds } from '~/domain/check';
import { exerciseFields } from '~/domain/exercise';
import { letterParts } from '~/domain/letter';
import { sides } from '~/domain/relationship';
import { readDraft, writeDraft } from '~/storage/draft';
import { draftKey, draftKinds, type DraftKind } from '~/storage/keys';
import { anyText } from '../domain/made';
import { memoryStore } from './memory-store';

const textsOf = (fields: readonly string[]) =>
  fc.record({ texts: fc.record(Object.fromEntries(fields.map((field) => [field, anyText]))) });
const answer = fc.constantFrom(...answers);

const anyDraft: Record<DraftKind, fc.Arbitrary<unknown>> = {
  check: fc.record({
    asking: fc.constantFrom(...questionIds),
    answers: fc.record({ want: answer, weigh: answer, survive: answer }, { requiredKeys: [] }),
    texts: fc.record({ want: anyText, weigh: anyText, survive: anyText }),
  }),
  fence: textsOf(exerciseFields.fence),
  weigh: textsOf(exerciseFields.weigh),
  plan: textsOf(exerciseFields.plan),
  patience: textsOf(exerciseFields.patience),
  request: textsOf(exerciseFields.request),
  practice: textsOf(['note']),
  letter: textsOf(letterParts),
  given: textsOf(['answer']),
  promise: textsOf(['promise', 'seen', 'by']),
  turn: textsOf(['kind', 'note', 'reason']),
  apart: textsOf(['asked', 'from', 'fromTime', 'until', 'untilTime', 'agreed', 'resume']),
  extend: textsOf(['until', 'untilTime', 'note']),
  end: textsOf(['note']),
  unsent: textsOf(['letter']),
  seen: textsOf(['sort', 'seen']),
  after: textsOf(['went', 'helped', 'differently']),
  next: textsOf(['day', 'time']),
  wording: textsOf(['text']),
  when: textsOf(['days', 'when', 'time', 'from', 'until']),
  quiet: textsOf(['quiet', 'quietFrom', 'quietUntil', 'dayEnds']),
  shown: textsOf(['line', 'title', 'message']),
  pausing: textsOf(['days', 'until']),
  question: textsOf(['text']),
  relationship: textsOf(['nickname', 'kind', 'sides']),
  leaving: textsOf(['address']),
  answer: fc.record({ card: fc.constantFrom('', 'h-small-safe-thing'), text: anyText }),
  begin: fc.record({ sides: fc.subarray([...sides]) }),
  edit: textsOf(['want', 'weigh', 'survive']),
};
const oneOf = (kind: DraftKind) => fc.sample(anyDraft[kind], { numRuns: 1, seed: 1 })[0] as never;

describe('a draft', () => {
  it.each(draftKinds)('is read as it was written: %s', async (kind) => {
    await fc.assert(
      fc.asyncProperty(anyDraft[kind], async (draft) => {
        const store = memoryStore();
        await writeDraft(store, kind, 'sam', draft as never);
        expect(await readDraft(store, kind, 'sam')).toEqual(draft);
      }),
      { numRuns: 50 },
    );
  });

  it.each(draftKinds)(
    'has a key of its own, so that no other kind and no other relationship sees it: %s',
    async (kind) => {
      const store = memoryStore();
      const draft = oneOf(kind);
      await writeDraft(store, kind, 'sam', draft);
      expect(await readDraft(store, kind, 'noor')).toBeNull();
      for (const other of draftKinds.filter((candidate) => candidate !== kind)) {
        expect(await readDraft(store, other, 'sam')).toBeNull();
      }
    },
  );

  it.each(draftKinds)('that is emptied, was never written or cannot be read is none: %s', async (kind) => {
    const store = memoryStore();
    expect(await readDraft(store, kind, 'sam')).toBeNull();
    const draft = oneOf(kind);
    await writeDraft(store, kind, 'sam', draft);
    await writeDraft(store, kind, 'sam', null);
    expect(await readDraft(store, kind, 'sam')).toBeNull();
    for (const damaged of ['', 7, [], {}, { texts: 1 }, { ...(draft as object), colour: 'gold' }]) {
      store.plant({ [draftKey(kind, 'sam')]: damaged });
      expect(await readDraft(store, kind, 'sam'), JSON.stringify(damaged)).toBeNull();
    }
  });

  it('leaves the page at once, before anything is awaited', () => {
    const store = memoryStore();
    void writeDraft(store, 'begin', 'new', { sides: ['hurt'] });
    expect(store.sets).toBe(1);
  });

  it('does not wait for the lock', async () => {
    const store = memoryStore();
    let free: () => void = () => undefined;
    const held = store.exclusively(() => new Promise<void>((resolve) => (free = resolve)));
    await writeDraft(store, 'begin', 'new', { sides: ['hurt'] });
    expect(store.records()).toEqual({ 'draft/new/begin': { sides: ['hurt'] } });
    free();
    await held;
  });

  it('is refused when the store refuses it', async () => {
    const store = memoryStore();
    store.refuses = true;
    await expect(writeDraft(store, 'begin', 'new', { sides: [] })).rejects.toThrow('the disk is full');
  });
});
