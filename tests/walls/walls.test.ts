import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';

const house = fileURLToPath(new URL('../../', import.meta.url));
const eslint = new ESLint({ cwd: house });

/** A file of each room, in whose place the linter reads something else: it must be one that TypeScript knows. */
const rooms = {
  content: 'content/schema.ts',
  domain: 'domain/day.ts',
  storage: 'storage/open.ts',
  platform: 'platform/store.ts',
  browser: 'platform/browser.ts',
  components: 'components/app/route.ts',
  entrypoints: 'entrypoints/background/index.ts',
} as const;
type Room = keyof typeof rooms;

/** The rules that are walls; what else the linter says of these scraps does not matter here. */
const wallRules = new Set([
  '@typescript-eslint/no-restricted-imports',
  'no-restricted-imports',
  'no-restricted-globals',
  'no-restricted-properties',
  'no-restricted-syntax',
]);

async function complaints(room: Room, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: `${house}${rooms[room]}` });
  const messages = result?.messages ?? [];
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
  return messages.flatMap(({ ruleId, message }) => (wallRules.has(ruleId ?? '') ? [message] : []));
}

type Scrap = readonly [room: Room, code: string];

const value = (from: string) => `import { a } from '${from}';\nexport const b = a;\n`;
const type = (from: string) => `import type { A } from '${from}';\nexport type B = A;\n`;
const later = (from: string) => `export const b = () => import('${from}');\n`;

const forbidden: readonly Scrap[] = [
  ['content', value('~/domain/day')],
  ['content', type('~/domain/day')],
  ['content', value('../storage/open')],
  ['content', value('~/platform/clock')],
  ['content', value('~/components/app/route')],
  ['content', value('~/entrypoints/background/tend')],
  ['domain', value('~/storage/open')],
  ['domain', type('~/storage/port')],
  ['domain', value('../storage/open')],
  ['domain', value('~/platform/clock')],
  ['domain', value('~/components/app/route')],
  ['domain', value('~/content/index')],
  ['storage', value('~/platform/store')],
  ['storage', type('~/platform/store')],
  ['storage', value('../platform/store')],
  ['storage', value('~/components/app/route')],
  ['storage', value('~/content/index')],
  ['platform', value('~/storage/open')],
  ['platform', value('~/domain/day')],
  ['platform', type('~/domain/day')],
  ['platform', value('~/content/index')],
  ['platform', value('~/components/app/route')],
  ['components', value('~/platform/store')],
  ['components', type('~/platform/store')],
  ['components', value('../../platform/store')],
  ['components', value('~/entrypoints/background/tend')],
  ['components', value('~/tests/storage/memory-store')],
  ['entrypoints', value('~/tests/storage/memory-store')],
  // The same through an import that waits.
  ['domain', later('~/storage/open')],
  ['domain', later('~/content/index')],
  ['storage', later('../platform/store')],
  ['platform', later('~/storage/open')],
  ['components', later('~/platform/store')],
  ['components', later('../../platform/store')],
  ['components', later('webextension-polyfill')],
  // The browser.
  ['content', value('webextension-polyfill')],
  ['domain', value('webextension-polyfill')],
  ['storage', value('webextension-polyfill')],
  ['platform', value('webextension-polyfill')],
  ['components', value('webextension-polyfill')],
  ['entrypoints', value('webextension-polyfill')],
  ['components', 'export const id = browser.runtime.id;\n'],
  ['storage', 'export const id = chrome.runtime.id;\n'],
  ['entrypoints', 'export const id = globalThis.chrome;\n'],
];

/** Time, chance and ids, each of which is an argument outside of platform/. */
const fromNowhere = [
  'export const now = () => Date.now();\n',
  'export const now = () => new Date();\n',
  'export const now = () => globalThis.Date.now();\n',
  'export const now = () => Temporal.Now.instant();\n',
  'export const now = () => Temporal.Now.timeZoneId();\n',
  'export const chance = () => Math.random();\n',
  'export const id = () => crypto.randomUUID();\n',
];
const dependent = ['content', 'domain', 'storage', 'components', 'entrypoints'] as const;

const allowed: readonly Scrap[] = [
  ['domain', type('~/content/schema')],
  ['domain', value('./check')],
  ['storage', value('~/domain/home')],
  ['storage', type('~/content/schema')],
  ['platform', type('~/storage/port')],
  ['platform', value('./browser')],
  ['browser', `import browser from 'webextension-polyfill';\nexport { browser };\n`],
  ['components', value('~/content/index')],
  ['components', value('~/domain/day')],
  ['components', value('~/storage/open')],
  ['components', value('../ui/fill')],
  ['components', later('../home/home')],
  ['components', later('~/storage/repair')],
  ['entrypoints', value('~/platform/store')],
  ['entrypoints', value('~/components/app/app')],
  ['entrypoints', later('~/platform/files')],
  ['platform', fromNowhere.join('').replaceAll('export const', 'const')],
  // Names that only look like those of other rooms.
  ['domain', value('./storage-of-days')],
  ['components', value('../platform-names')],
];

describe('the walls of the house', () => {
  // The first look reads the whole project.
  beforeAll(() => complaints('domain', ''), 60_000);

  it.each(forbidden)('stand in %s against %j', async (room, code) => {
    expect(await complaints(room, code)).toHaveLength(1);
  });

  it.each(dependent.flatMap((room) => fromNowhere.map((code): Scrap => [room, code])))(
    'stand in %s against %j',
    async (room, code) => {
      expect(await complaints(room, code)).toHaveLength(1);
    },
  );

  it.each(allowed)('are open in %s for %j', async (room, code) => {
    expect(await complaints(room, code)).toEqual([]);
  });

  it('keep the browser in one file', () => {
    const importing = Object.values(rooms)
      .map((file) => file.split('/')[0] ?? '')
      .filter((room, index, all) => all.indexOf(room) === index)
      .flatMap((room) =>
        readdirSync(`${house}${room}`, { recursive: true, encoding: 'utf8' }).map(
          (file) => `${room}/${file}`,
        ),
      )
      .filter((file) => /\.tsx?$/.test(file))
      .filter((file) => /['"]webextension-polyfill['"]/.test(readFileSync(`${house}${file}`, 'utf8')));
    expect(importing).toEqual(['platform/browser.ts']);
  });
});
