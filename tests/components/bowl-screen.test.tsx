// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Desk } from '~/components/app/desk';
import { openBowl } from '~/components/bowl/bowl';
import { BowlDrawing } from '~/components/bowl/drawing';
import { bowlInWords } from '~/components/bowl/in-words';
import { readWords } from '~/content/index';
import { drawBowl, roomIn } from '~/domain/bowl';
import { bowlKey, draftKey } from '~/storage/keys';
import { keepEntry } from '~/storage/keep';
import { saveRelationship } from '~/storage/relationships';
import { answerEntry, now, sam } from '../storage/made';
import { memoryStore, type MemoryStore } from '../storage/memory-store';

const words = await readWords('en', 'bowl');
const latest = '2026-11-19';
let store: MemoryStore;
let root: HTMLElement;
let desk: Desk;

beforeEach(async () => {
  store = memoryStore();
  await saveRelationship(store, sam, now);
  desk = {
    common: await readWords('en', 'common'),
    store,
    place: 'page',
    language: 'en',
    words: (name: 'bowl') => readWords('en', name),
    clock: { now: () => now, zone: () => 'Europe/Berlin', today: () => '2026-11-21' },
  } as unknown as Desk;
  root = document.createElement('div');
});

async function openWith(seams: number): Promise<void> {
  store.plant({ [bowlKey('sam')]: seams === 0 ? { seams, latest: null } : { seams, latest } });
  const { View } = await openBowl(desk);
  render(<View />, root);
}

const pictures = () => [...root.querySelectorAll('[role=img]')].map((one) => one.getAttribute('aria-label'));

describe('the bowl in words', () => {
  const first = roomIn('sam', 0);
  it.each([
    [0, 'This bowl is broken, and there is no gold in it yet.'],
    [1, 'This bowl holds one seam, from Thursday.'],
    [42, 'This bowl holds 42 seams, the latest from Thursday.'],
    [first, `This bowl is mended. It holds ${first} seams, the latest from Thursday.`],
    [first + 1, 'This bowl holds one seam, from Thursday.'],
  ])('says of %i seams what the picture shows', (seams, said) => {
    const laid = seams === 0 ? ({ seams: 0, latest: null } as const) : { seams, latest };
    expect(bowlInWords(desk, words, 'sam', laid)).toBe(said);
  });
});

describe('the drawing', () => {
  const golds = (laid: number, stands: 'table' | 'shelf') => {
    render(<BowlDrawing relationship="sam" index={0} laid={laid} label="" stands={stands} />, root);
    return [...root.querySelectorAll('[fill="url(#bowl-gold)"]')]
      .map((path) => path.getAttribute('d'))
      .join('');
  };

  it('holds all the gold that it held with fewer seams, on the table and on the shelf', () => {
    const { seams } = drawBowl('sam', 0);
    for (let laid = 1; laid < seams.length; laid++) {
      const before = golds(laid, 'table');
      expect(golds(laid + 1, 'table').startsWith(before)).toBe(true);
    }
    expect(golds(seams.length, 'shelf')).toBe(seams.map(({ gold }) => gold).join(''));
  });

  it('draws only the newest seam, and only where the bowl is mended', () => {
    golds(5, 'table');
    expect(root.querySelectorAll('mask')).toHaveLength(1);
    golds(5, 'shelf');
    expect(root.querySelectorAll('mask')).toHaveLength(0);
    golds(0, 'table');
    expect(root.querySelectorAll('mask')).toHaveLength(0);
  });
});

describe('the screen of the bowl', () => {
  it('begins with a broken bowl and a word of hope, and without a shelf', async () => {
    await openWith(0);
    expect(pictures()).toEqual([words.broken]);
    for (const line of words.hope) expect(root.textContent).toContain(line);
    expect(root.textContent).not.toContain(words.shelf.heading);
  });

  it('shows ten thousand seams with few elements, and older bowls when asked', async () => {
    await openWith(10_000);
    expect(pictures()).toHaveLength(1 + 12);
    expect(root.querySelectorAll('*').length).toBeLessThan(250);
    const more = [...root.querySelectorAll('button')].find((one) => one.textContent === words.shelf.more);
    more?.click();
    await vi.waitFor(() => expect(pictures()).toHaveLength(1 + 24));
  });

  it('follows what another window keeps', async () => {
    await openWith(1);
    await keepEntry(store, answerEntry(), draftKey('answer', 'sam'));
    await vi.waitFor(() => expect(pictures()).toEqual(['This bowl holds 2 seams, the latest from today.']));
  });
});
