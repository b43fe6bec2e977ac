import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { asNickname } from '~/domain/relationship';
import { emptyGlance, rebuildHome } from '~/domain/home-after';
import { defaults } from '~/storage/defaults';
import { entryKey, keys, relationshipKey } from '~/storage/keys';
import { readRecord, valueOr } from '~/storage/record';
import { dataVersion, homeSchema, metaSchema, textLimit } from '~/storage/schema';
import { nudgeSchema, settingsSchema } from '~/storage/settings-schema';
import { entrySchema, relationshipSchema } from '~/storage/entry-schema';
import { assertShape, schemaOf } from '~/storage/shapes';
import { mostEarlier } from '~/domain/entry';
import { anyEntry, anyHistory, anyRelationship } from '../domain/made';
import { answerEntry, apartEntry, checkEntry, letterEntry, promiseEntry, sam, planOf } from './made';

const atRest = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const accepts = (schema: v.GenericSchema, value: unknown) => v.safeParse(schema, value).success;

describe('what the domain makes', () => {
  it('is an entry at rest, of any kind, and comes back as it was', () => {
    fc.assert(
      fc.property(anyEntry(['sam']), fc.option(fc.nat(), { nil: undefined }), (entry, edited) => {
        const before = [{ at: entry.at, texts: entry.texts }];
        const kept = edited === undefined ? entry : { ...entry, edited, before };
        expect(v.parse(entrySchema, atRest(kept))).toEqual(kept);
      }),
      { numRuns: 300 },
    );
  });

  it('is a relationship and a first screen at rest, and comes back as it was', () => {
    fc.assert(
      fc.property(anyRelationship, (relationship) => {
        expect(v.parse(relationshipSchema, atRest(relationship))).toEqual(relationship);
        const fresh = { relationships: [emptyGlance(relationship)], current: relationship.id };
        expect(v.parse(homeSchema, atRest(fresh))).toEqual(fresh);
      }),
    );
    fc.assert(
      fc.property(anyHistory([sam.id]), (history) => {
        const home = rebuildHome([sam], history, sam.id);
        expect(v.parse(homeSchema, atRest(home))).toEqual(home);
      }),
    );
  });

  it('is a nickname of the longest kind', () => {
    const nickname = asNickname('👨‍👩‍👧‍👦'.repeat(100));
    expect(accepts(relationshipSchema, { ...sam, nickname })).toBe(true);
  });

  it('is a text of the longest kind', () => {
    const texts = { want: 'ا'.repeat(textLimit), weigh: '', survive: '' };
    expect(accepts(entrySchema, checkEntry({ texts }))).toBe(true);
  });

  it('is the table of defaults', () => {
    expect(v.parse(settingsSchema, defaults.settings)).toEqual(defaults.settings);
    expect(v.parse(nudgeSchema, defaults.nudge)).toEqual(defaults.nudge);
    expect(v.parse(homeSchema, defaults.home)).toEqual(defaults.home);
    expect(v.parse(metaSchema, { version: dataVersion })).toEqual({ version: dataVersion });
  });

  it('asks for no nudge until a person does', () => {
    expect(defaults.settings.nudges.plans).toEqual([]);
  });
});

const { nudges, ...rest } = defaults.settings;
const withPlan = (changed: Record<string, unknown>) => ({
  ...rest,
  nudges: { ...nudges, plans: [{ ...planOf(), ...changed }] },
});
const withNudges = (changed: Record<string, unknown>) => ({ ...rest, nudges: { ...nudges, ...changed } });
const glance = emptyGlance(sam);
const homeOf = (changed: Record<string, unknown>) => ({
  relationships: [{ ...glance, ...changed }],
  current: null,
});
const check = checkEntry();
const { nudge } = defaults;
const resume = { apart: 't1', at: 1, state: 'waiting' };
const open = { id: 'p', text: 'I call.', by: '2026-11-21' };
const given = { ...letterEntry(), kind: 'given', of: 'l1', turn: 1, texts: { answer: '' } };
const practice = {
  ...letterEntry(),
  kind: 'practice',
  practice: 'own',
  day: '2026-11-21',
  texts: { note: '' },
};
const seen = { ...letterEntry(), kind: 'seen', sort: 'none', texts: { seen: '' } };
const shownApart = { id: 't', asked: 'both', from: 1, until: 2 };

const worded = (count: number) => Array.from({ length: count }, (_, at) => ({ at, texts: check.texts }));
const refused: readonly (readonly [says: string, schema: v.GenericSchema, value: unknown])[] = [
  ['an entry with an unknown field', entrySchema, { ...check, colour: 'gold' }],
  ['an entry of an unknown kind', entrySchema, { ...check, kind: 'wish' }],
  ['an entry without a kind', entrySchema, { ...check, kind: undefined }],
  ['an entry without an id', entrySchema, { ...check, id: '' }],
  ['an entry with a number for an id', entrySchema, { ...check, id: 7 }],
  ['an entry with an id that is too long', entrySchema, { ...check, id: 'x'.repeat(65) }],
  ['an entry with a date for a moment', entrySchema, { ...check, at: '2026-11-21' }],
  ['an entry with half a millisecond', entrySchema, { ...check, at: 0.5 }],
  ['an entry of a time that no calendar reaches', entrySchema, { ...check, at: 8.64e15 + 1 }],
  ['an entry of a time before any calendar', entrySchema, { ...check, at: -8.64e15 - 1 }],
  ['an entry without a zone', entrySchema, { ...check, zone: null }],
  ['an entry that was edited at no moment', entrySchema, { ...check, edited: null }],
  [
    'an entry with more earlier wordings than are kept',
    entrySchema,
    { ...check, before: worded(mostEarlier + 1) },
  ],
  ['an earlier wording of no moment', entrySchema, { ...check, before: [{ texts: check.texts }] }],
  ['an earlier wording of another kind', entrySchema, { ...check, before: [{ at: 1, texts: { seen: '' } }] }],
  ['a check with a fourth answer', entrySchema, { ...check, answers: { ...check.answers, want: 'maybe' } }],
  ['a check with two answers', entrySchema, { ...check, answers: { want: 'yes', weigh: 'yes' } }],
  ['a check with a fourth question', entrySchema, { ...check, answers: { ...check.answers, stay: 'no' } }],
  ['a check without a text', entrySchema, { ...check, texts: { want: '', weigh: '' } }],
  ['a check with a fourth text', entrySchema, { ...check, texts: { ...check.texts, stay: '' } }],
  ['a text that is a number', entrySchema, { ...check, texts: { ...check.texts, want: 1 } }],
  [
    'a text longer than the bound',
    entrySchema,
    { ...check, texts: { ...check.texts, want: 'x'.repeat(textLimit + 1) } },
  ],
  ['a check with the texts of an exercise', entrySchema, { ...check, texts: { draws: '' } }],
  ['an answer without a day', entrySchema, { ...answerEntry(), day: null }],
  ['an answer of a day in other words', entrySchema, answerEntry({ day: '21.11.2026' })],
  ['an answer of a day with its time', entrySchema, answerEntry({ day: '2026-11-21T18:00' })],
  ['an answer of a day without its strokes', entrySchema, answerEntry({ day: '20261121' })],
  ['an answer of a day that never was', entrySchema, answerEntry({ day: '2026-02-31' })],
  ['a practice that there is not', entrySchema, { ...practice, practice: 'juggle' }],
  ['a practice of no day', entrySchema, { ...practice, day: null }],
  ['a letter without a part', entrySchema, { ...letterEntry(), texts: { did: '' } }],
  ['an observation of an unknown sort', entrySchema, { ...seen, sort: 'good' }],
  ['a promise for a day that never was', entrySchema, promiseEntry({ by: '2026-02-31' })],
  ['a promise without a day', entrySchema, { ...promiseEntry(), by: null }],
  ['a time apart that nobody asked for', entrySchema, { ...apartEntry(), asked: 'nobody' }],
  ['a time apart until a date', entrySchema, { ...apartEntry(), until: '2026-11-22' }],
  ['what became of nothing', entrySchema, { ...given, of: '' }],
  ['what became of an entry at no place', entrySchema, { ...given, turn: 0 }],
  ['what became of an entry half a turn later', entrySchema, { ...given, turn: 1.5 }],
  ['a promise with a place among turns', entrySchema, { ...promiseEntry(), turn: 1 }],
  ['no entry at all', entrySchema, 'check'],
  ['a relationship with an unknown field', relationshipSchema, { ...sam, colour: 'gold' }],
  ['a relationship without a side', relationshipSchema, { ...sam, sides: [] }],
  ['a relationship with the same side twice', relationshipSchema, { ...sam, sides: ['hurt', 'hurt'] }],
  ['a relationship with sides out of order', relationshipSchema, { ...sam, sides: ['broke', 'hurt'] }],
  ['a relationship with three sides', relationshipSchema, { ...sam, sides: ['hurt', 'broke', 'hurt'] }],
  ['a relationship with an unknown side', relationshipSchema, { ...sam, sides: ['bystander'] }],
  ['a relationship of an unknown kind', relationshipSchema, { ...sam, kind: 'enemy' }],
  ['a relationship without a nickname', relationshipSchema, { ...sam, nickname: null }],
  ['a relationship since a date', relationshipSchema, { ...sam, since: '2026-11-21' }],
  ['a first screen with an unknown field', homeSchema, { ...homeOf({}), theme: 'dark' }],
  ['a first screen with an unknown field on it', homeSchema, homeOf({ theme: 'dark' })],
  ['a first screen with half a check', homeSchema, homeOf({ check: { entry: 'c' } })],
  ['a first screen with a number for a plan', homeSchema, homeOf({ plan: 1 })],
  ['a first screen with a day in other words', homeSchema, homeOf({ answered: '21.11.2026' })],
  ['a first screen with a card of no day', homeSchema, homeOf({ drawn: { card: 'h-1', text: 'How?' } })],
  [
    'a first screen with a card of a day in other words',
    homeSchema,
    homeOf({ drawn: { day: 1, card: 'h', text: 'How?' } }),
  ],
  ['a first screen without its promises', homeSchema, homeOf({ promises: null })],
  ['a first screen with a promise of no day', homeSchema, homeOf({ promises: [{ ...open, by: null }] })],
  ['a first screen with half a promise', homeSchema, homeOf({ promises: [{ id: 'p', text: 'I call.' }] })],
  [
    'a first screen with a promise that has more to it',
    homeSchema,
    homeOf({ promises: [{ ...open, kept: 1 }] }),
  ],
  [
    'a first screen with a time apart without end',
    homeSchema,
    homeOf({ apart: { ...shownApart, until: null } }),
  ],
  ['a first screen with half a time apart', homeSchema, homeOf({ apart: { id: 't', from: 1, until: 2 } })],
  [
    'a first screen with a practice of no day',
    homeSchema,
    homeOf({ practised: { practice: 'own', day: 1 } }),
  ],
  ['a first screen with a list of observations', homeSchema, homeOf({ seen: [] })],
  ['a first screen without the current one', homeSchema, { relationships: [] }],
  ['settings with an unknown field', settingsSchema, { ...rest, nudges, theme: 'dark' }],
  ['settings without favourites', settingsSchema, { ...defaults.settings, favourites: undefined }],
  ['a breath of half a second', settingsSchema, { ...defaults.settings, breath: { in: 0.5, out: 6 } }],
  ['a breath without an end', settingsSchema, { ...defaults.settings, breath: { in: 4, out: 1000 } }],
  ['a way out that is a script', settingsSchema, { ...defaults.settings, leaveTo: 'javascript:alert(1)' }],
  ['a way out without https', settingsSchema, { ...defaults.settings, leaveTo: 'http://example.org/' }],
  ['a way out that is a word', settingsSchema, { ...defaults.settings, leaveTo: 'example' }],
  ['settings without nudges', settingsSchema, rest],
  ['a plan that is wanted in words', settingsSchema, withPlan({ wanted: 'yes' })],
  ['a plan with an unknown field', settingsSchema, withPlan({ sound: true })],
  ['a plan of no relationship', settingsSchema, withPlan({ relationship: '' })],
  ['a plan on an eighth day', settingsSchema, withPlan({ days: [8] })],
  ['a plan on day zero', settingsSchema, withPlan({ days: [0] })],
  ['a plan on half a day', settingsSchema, withPlan({ days: [1.5] })],
  ['a plan at a time that no clock shows', settingsSchema, withPlan({ when: { kind: 'at', time: '24:00' } })],
  ['a plan at a time without its zero', settingsSchema, withPlan({ when: { kind: 'at', time: '7:00' } })],
  ['a plan within half a stretch', settingsSchema, withPlan({ when: { kind: 'within', from: '09:00' } })],
  ['nudges with an unknown field', settingsSchema, withNudges({ sound: true })],
  ['quiet hours without an end', settingsSchema, withNudges({ quiet: { from: '22:00' } })],
  ['a day that ends after noon', settingsSchema, withNudges({ dayEnds: '12:00' })],
  ['a line of no choice', settingsSchema, withNudges({ shown: { kind: 'neutral' } })],
  [
    'a line of one’s own that is too long',
    settingsSchema,
    withNudges({ shown: { kind: 'own', title: 'x'.repeat(41), message: '' } }),
  ],
  ['a test that was seen by half', settingsSchema, withNudges({ reaching: 'half' })],
  ['a look that there is not', settingsSchema, { ...defaults.settings, appearance: { look: 'pink' } }],
  ['a nudge of another mark', nudgeSchema, { ...nudge, days: { '2026-11-21': 'missed' } }],
  ['a nudge of half a state', nudgeSchema, { seed: 1, days: {}, resumes: [] }],
  ['a nudge that does not know of times apart', nudgeSchema, { ...nudge, resumes: undefined }],
  ['a nudge that was put off to no moment', nudgeSchema, { ...nudge, snooze: { relationship: 'sam' } }],
  ['a pause without a day', nudgeSchema, { ...nudge, pausedUntil: 'Friday' }],
  [
    'the end of a time apart in another state',
    nudgeSchema,
    { ...nudge, resumes: [{ ...resume, state: 'late' }] },
  ],
  ['the end of a time apart at no moment', nudgeSchema, { ...nudge, resumes: [{ ...resume, at: '18:00' }] }],
  ['the end of a time apart that is of none', nudgeSchema, { ...nudge, resumes: [{ ...resume, apart: '' }] }],
  ['a nudge of a day that never was', nudgeSchema, { ...nudge, days: { '2026-02-31': 'given' } }],
  ['a nudge with an unknown field', nudgeSchema, { ...nudge, missed: 3 }],
  ['a version in words', metaSchema, { version: '1' }],
  ['version zero', metaSchema, { version: 0 }],
  ['half a version', metaSchema, { version: 1.5 }],
  ['a version with an unknown field', metaSchema, { version: 1, sealed: false }],
];

describe('what is no record of this version', () => {
  it.each(refused)('is refused: %s', (_says, schema, value) => {
    expect(accepts(schema, value)).toBe(false);
  });

  it('is almost a record: each of these is one when its fault is taken away', () => {
    expect(accepts(entrySchema, check)).toBe(true);
    expect(accepts(entrySchema, { ...check, edited: 1 })).toBe(true);
    expect(accepts(entrySchema, { ...check, before: worded(mostEarlier) })).toBe(true);
    expect(accepts(entrySchema, answerEntry())).toBe(true);
    expect(accepts(relationshipSchema, sam)).toBe(true);
    expect(accepts(homeSchema, homeOf({ check: { entry: 'c', at: 1 }, answered: '2026-11-21' }))).toBe(true);
    expect(
      accepts(homeSchema, homeOf({ drawn: { day: '2026-11-21', card: 'h-1', text: 'How was it?' } })),
    ).toBe(true);
    expect(accepts(settingsSchema, withPlan({}))).toBe(true);
    expect(accepts(nudgeSchema, { ...nudge, days: { '2026-11-21': 'given' }, resumes: [resume] })).toBe(true);
    for (const entry of [practice, seen, given, letterEntry(), promiseEntry(), apartEntry()]) {
      expect(accepts(entrySchema, entry), entry.kind).toBe(true);
    }
    const practised = { practice: 'own', day: '2026-11-21' };
    expect(accepts(homeSchema, homeOf({ promises: [open], apart: shownApart, practised, seen: 's' }))).toBe(
      true,
    );
  });
});

describe('a record as it was found', () => {
  it.each([
    ['missing when there is none', undefined, { state: 'missing' }],
    ['missing when it was emptied', null, { state: 'missing' }],
    ['damaged, with all that was there, when it does not fit', { version: 'x' }, null],
    ['damaged when it is of another type', 'version 1', null],
    ['read when it fits', { version: 3 }, { state: 'ok', value: { version: 3 } }],
  ])('is %s', (_says, raw, found) => {
    expect(readRecord(metaSchema, raw)).toEqual(found ?? { state: 'damaged', raw });
  });

  it('gives way to a default unless it was read', () => {
    expect(valueOr({ state: 'ok', value: 1 }, 2)).toBe(1);
    expect(valueOr({ state: 'missing' }, 2)).toBe(2);
    expect(valueOr({ state: 'damaged', raw: 1 }, 2)).toBe(2);
  });
});

describe('the shape under a key', () => {
  it.each([
    [keys.meta, metaSchema],
    [keys.home, homeSchema],
    [keys.settings, settingsSchema],
    [keys.nudge, nudgeSchema],
    [entryKey('x'), entrySchema],
    [relationshipKey('x'), relationshipSchema],
    [keys.place, null],
    ['draft/sam/check', null],
    ['damaged/home/1', null],
  ])('of %s is its own', (key, schema) => {
    expect(schemaOf(key)).toBe(schema);
  });

  it('is asked of every value but of null, which empties a record', () => {
    expect(() => assertShape(entryKey('x'), { kind: 'wish' })).toThrow(v.ValiError);
    expect(() => assertShape(entryKey('x'), null)).not.toThrow();
    expect(() => assertShape(entryKey('c1'), check)).not.toThrow();
    expect(() => assertShape('draft/sam/check', { anything: 1 })).not.toThrow();
  });
});
