import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readNotice } from '~/content/notices';
import { readWords } from '~/content/index';
import { tend, type World } from '~/entrypoints/background/tend';
import { keepEntry } from '~/storage/keep';
import { saveRelationship } from '~/storage/relationships';
import { saveNudges } from '~/storage/settings';
import { setTimer } from '~/storage/timers';
import {
  answerEntry,
  apartEntry,
  checkEntry,
  noor,
  now,
  planOf,
  promiseEntry,
  sam,
  storeWithSam,
} from '../storage/made';
import { browser } from './world';

const words = readNotice('en');
const common = await readWords('en', 'common');

/** Everything that came to where others may look, written down as it was handed over. */
function onlooker(store: Parameters<typeof browser>[0], at: number) {
  const { seen, world } = browser(store, at);
  const told: string[] = [];
  const watched: World = {
    ...world,
    words,
    show(id, lines, actions) {
      told.push(JSON.stringify([id, lines.title, lines.message, actions ?? null]));
      return world.show(id, lines, actions);
    },
    showDot(on) {
      told.push(on ? 'a dot' : 'no dot');
      return world.showDot(on);
    },
  };
  return { seen, watched, told };
}

/** A moment later, for an end that has passed already when it is kept is not told. */
const due = now + 1000;

/** A store in which much is going on, all of it due then. */
async function muchGoingOn() {
  const store = await storeWithSam();
  await saveRelationship(store, noor, now);
  await keepEntry(store, checkEntry({ at: now - 9 }), 'draft/sam/check');
  await keepEntry(store, answerEntry({ id: 'a0', day: '2026-11-20' }), 'draft/sam/answer');
  await keepEntry(store, promiseEntry({ relationship: 'noor' }), 'draft/noor/promise');
  await keepEntry(store, apartEntry({ from: now - 100, until: due }), 'draft/sam/apart');
  await setTimer(store, 'pause', { from: now - 100, until: now - 1, state: 'waiting' }, now);
  await setTimer(store, 'talk', { from: now - 100, until: now - 1, state: 'waiting' }, now);
  await saveNudges(store, { plans: [planOf(), planOf({ relationship: 'noor' })] }, 1, now);
  return store;
}

/** What a person wrote or is called, and the words for people and sides: nothing of it may be seen. */
const secrets = [
  sam.nickname,
  checkEntry().texts.want,
  'They called.',
  promiseEntry().texts.promise,
  apartEntry().texts.resume,
  ...Object.values(common.kinds),
  ...Object.values(common.sides),
  ...Object.values(common.entryKinds),
  common.someone,
];

/** Every state that a browser can be in while everything is due. */
const states = (['done', 'refused'] as const).flatMap((showing) =>
  [true, false].flatMap((isAllowed) =>
    (['unknown', 'seen', 'unseen'] as const).map((reaching) => ({ showing, isAllowed, reaching })),
  ),
);

describe('what others may see', () => {
  it.each(states)('is neutral with %o', async ({ showing, isAllowed, reaching }) => {
    const store = await muchGoingOn();
    await saveNudges(store, { reaching }, 1, now);
    const { seen, watched, told } = onlooker(store, due);
    Object.assign(seen, { showing, isAllowed });
    await tend(watched);
    seen.now += 3 * 60 * 60 * 1000;
    await tend(watched);
    const all = told.join('\n');
    for (const secret of secrets) expect(all.toLowerCase()).not.toContain(secret.toLowerCase());
    expect(all).not.toMatch(/\p{Nd}/u);
  });

  it('is exactly this, for each of the neutral choices', async () => {
    const all = new Set<string>();
    for (const { id } of words.nudge.choices) {
      for (const isAllowed of [true, false]) {
        const store = await muchGoingOn();
        await saveNudges(store, { shown: { kind: 'neutral', line: id } }, 1, now);
        const { seen, watched, told } = onlooker(store, due);
        seen.isAllowed = isAllowed;
        await tend(watched);
        for (const one of told) all.add(one);
      }
    }
    expect([...all].sort()).toMatchInlineSnapshot(`
      [
        "["apart","A note for today","A time that you noted has come.",null]",
        "["nudge","A little fresh air","With an open window, if you like.",{"later":"Later","skip":"Not today"}]",
        "["nudge","A mark for today","There is no hurry.",{"later":"Later","skip":"Not today"}]",
        "["nudge","A note for today","It is here when you like.",{"later":"Later","skip":"Not today"}]",
        "["nudge","A page for today","One line is plenty.",{"later":"Later","skip":"Not today"}]",
        "["nudge","A quiet minute","Whenever it suits you today.",{"later":"Later","skip":"Not today"}]",
        "["nudge","Between two things","There may be room for a breath.",{"later":"Later","skip":"Not today"}]",
        "["nudge","Once a day","You asked for this one.",{"later":"Later","skip":"Not today"}]",
        "["nudge","Plants and windows","Some like a look once a day.",{"later":"Later","skip":"Not today"}]",
        "["nudge","Something small","It takes a minute, and it can wait.",{"later":"Later","skip":"Not today"}]",
        "["nudge","Tea or a glass of water","And a minute to go with it.",{"later":"Later","skip":"Not today"}]",
        "["pause","A quiet sign","The time you chose is here.",null]",
        "a dot",
      ]
    `);
  });

  it('are a person’s own two lines where they chose them, and nothing beside them', async () => {
    const store = await muchGoingOn();
    const own = { title: 'Tea', message: 'And a book.' };
    await saveNudges(store, { shown: { kind: 'own', ...own } }, 1, now);
    const { watched, told } = onlooker(store, due);
    await tend(watched);
    expect(told).toContain(JSON.stringify(['nudge', own.title, own.message, words.nudge.buttons]));
  });

  it('is said by one file alone, and never by a tooltip or a page’s title', () => {
    const root = join(import.meta.dirname, '../..');
    const rooms = ['components', 'content', 'domain', 'entrypoints', 'platform', 'storage'];
    const sources = rooms.flatMap((room) =>
      readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.tsx?$/.test(path))
        .map((path) => [`${room}/${path}`, readFileSync(join(root, room, path), 'utf8')] as const),
    );
    const saying = (pattern: RegExp) => sources.flatMap(([path, code]) => (pattern.test(code) ? [path] : []));
    expect(saying(/notifications\.(create|update)\b|setBadgeText\b/)).toEqual(['platform/notices.ts']);
    expect(saying(/\bsetTitle\b|document\.title|<title/)).toEqual([]);
    expect(sources.length).toBeGreaterThan(200);
  });
});
