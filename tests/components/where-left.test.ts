import { describe, expect, it } from 'vitest';
import type { Desk } from '~/components/app/desk';
import { toHash, type Route } from '~/components/app/route';
import { whereLeft } from '~/components/app/where-left';
import { draftKey, keys, ofAll, practiceDraft } from '~/storage/keys';
import { saveRelationship } from '~/storage/relationships';
import { dataVersion } from '~/storage/schema';
import { noor, now, storeWithSam } from '../storage/made';
import { memoryStore, type MemoryStore } from '../storage/memory-store';

const deskOn = (store: MemoryStore) => ({ store }) as unknown as Desk;

/** Where something may be half-written, and the drafts of it, while Noor is the current one. */
const screens: readonly (readonly [route: Route, ...drafts: string[]])[] = [
  [{ name: 'check' }, draftKey('check', 'noor')],
  [{ name: 'today' }, draftKey('answer', 'noor')],
  [{ name: 'fence' }, draftKey('fence', 'noor')],
  [{ name: 'weigh' }, draftKey('weigh', 'noor')],
  [{ name: 'plan' }, draftKey('plan', 'noor')],
  [{ name: 'patience' }, draftKey('patience', 'noor')],
  [{ name: 'request' }, draftKey('request', 'noor')],
  [{ name: 'practice', id: 'own' }, practiceDraft('noor', 'own')],
  [{ name: 'apology' }, draftKey('letter', 'noor')],
  [{ name: 'letter', id: 'l1' }, draftKey('given', 'l1')],
  [{ name: 'promising' }, draftKey('promise', 'noor')],
  [{ name: 'promise', id: 'p1' }, draftKey('turn', 'p1')],
  [{ name: 'apart' }, draftKey('apart', 'noor'), draftKey('extend', 'noor'), draftKey('end', 'noor')],
  [{ name: 'unsent' }, draftKey('unsent', 'noor')],
  [{ name: 'seen' }, draftKey('seen', 'noor')],
  [{ name: 'talk' }, draftKey('next', 'noor')],
  [{ name: 'after' }, draftKey('after', 'noor')],
  [{ name: 'wording' }, draftKey('wording', 'noor')],
  [{ name: 'when' }, draftKey('when', 'noor')],
  [{ name: 'questions' }, draftKey('question', 'noor')],
  [{ name: 'relationship', id: 'r1' }, draftKey('relationship', 'r1')],
];
const cases = screens.flatMap(([route, ...drafts]) => drafts.map((draft) => [draft, route] as const));

async function leftAt(route: Route) {
  const store = await storeWithSam();
  await saveRelationship(store, noor, now);
  store.plant({ [keys.place]: toHash(route) });
  return store;
}

describe('the popup', () => {
  it.each(cases)('opens where it was left while there is %s', async (draft, route) => {
    const store = await leftAt(route);
    store.plant({ [draft]: { texts: {} } });
    expect(await whereLeft(deskOn(store))).toEqual(route);
  });

  it.each(cases)('opens at home when %s was emptied, or is of someone else', async (draft, route) => {
    const store = await leftAt(route);
    const elsewhere = 'id' in route ? draft.replace(route.id, 'other') : draft.replace('noor', 'sam');
    store.plant({ [draft]: null, [elsewhere]: { texts: {} } });
    expect(await whereLeft(deskOn(store))).toBeNull();
  });

  it.each<Route>([
    { name: 'journal' },
    { name: 'promises' },
    { name: 'letters' },
    { name: 'repair' },
    { name: 'entry', id: 'p1' },
  ])('opens at home when it was left where nothing is written', async (route) => {
    const store = await leftAt(route);
    store.plant(Object.fromEntries(cases.map(([draft]) => [draft, { texts: {} }])));
    expect(await whereLeft(deskOn(store))).toBeNull();
  });

  it.each([
    ['when', 'quiet'],
    ['shown', 'shown'],
    ['pausing', 'pausing'],
    ['leaving', 'leaving'],
  ] as const)('opens at %s while there is a draft of %s, which is of nobody alone', async (name, kind) => {
    const store = await leftAt({ name });
    expect(await whereLeft(deskOn(store))).toBeNull();
    store.plant({ [draftKey(kind, ofAll)]: { texts: {} } });
    expect(await whereLeft(deskOn(store))).toEqual({ name });
  });

  it('opens at the first questions when it was left there before anyone was in it', async () => {
    const store = memoryStore({ [keys.meta]: { version: dataVersion }, [keys.place]: '#/begin' });
    expect(await whereLeft(deskOn(store))).toEqual({ name: 'begin' });
  });

  it('opens at the questions about one more person only where one of them was answered', async () => {
    const store = await leftAt({ name: 'begin' });
    expect(await whereLeft(deskOn(store))).toBeNull();
    store.plant({ [draftKey('begin', 'new')]: { sides: ['hurt'] } });
    expect(await whereLeft(deskOn(store))).toEqual({ name: 'begin' });
  });
});
