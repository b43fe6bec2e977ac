// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Desk, Screen } from '~/components/app/desk';
import { openMoment } from '~/components/moment/moment';
import { readWords } from '~/content/index';
import { saveRelationship } from '~/storage/relationships';
import { readSettings, saveSettings } from '~/storage/settings';
import { noor, now, sam } from '../storage/made';
import { memoryStore, type MemoryStore } from '../storage/memory-store';
import { settled } from './settled';

const words = await readWords('en', 'moment');
const common = await readWords('en', 'common');

let store: MemoryStore;
let root: HTMLElement;
let screen: Screen;

async function open(): Promise<void> {
  const desk = {
    common,
    store,
    place: 'page',
    language: 'en',
    words: (name: 'moment') => readWords('en', name),
    clock: { now: () => now },
    go: () => undefined,
  } as unknown as Desk;
  screen = await openMoment(desk);
  root = document.createElement('div');
  document.body.replaceChildren(root);
  await act(() => render(<screen.View />, root));
}

beforeEach(async () => {
  store = memoryStore();
  await saveRelationship(store, sam, now);
  await open();
});
afterEach(() => screen.leave?.());

const title = () => root.querySelector('h1')?.textContent;
const button = (name: string) =>
  [...root.querySelectorAll('button')].find(({ textContent }) => textContent === name);
const press = (name: string) => act(() => button(name)?.click());
const key = (name: string, more: KeyboardEventInit = {}) =>
  act(() => void dispatchEvent(new KeyboardEvent('keydown', { key: name, ...more })));
const titles = words.hurt.map((card) => card.title);

/** Draws a pointer over the card by so many pixels. */
function draw(pointerType: string, across: number, down: number, isPrimary = true) {
  const card = root.querySelector('section');
  const point = (type: string, clientX: number, clientY: number) =>
    card?.dispatchEvent(new PointerEvent(type, { pointerType, isPrimary, clientX, clientY, bubbles: true }));
  return act(() => {
    point('pointerdown', 200, 300);
    point('pointerup', 200 + across, 300 + down);
  });
}

describe('a card', () => {
  it('gives way to the next and the one before, by buttons and arrow keys, and comes round', async () => {
    expect(title()).toBe(titles[0]);
    await press(words.next);
    expect(title()).toBe(titles[1]);
    await key('ArrowRight');
    expect(title()).toBe(titles[2]);
    await press(words.previous);
    await key('ArrowLeft');
    await key('ArrowLeft');
    expect(title()).toBe(titles.at(-1));
    await key('ArrowRight');
    expect(title()).toBe(titles[0]);
  });

  it.each([{ altKey: true }, { ctrlKey: true }, { metaKey: true }, { shiftKey: true }])(
    'leaves the arrow keys to the browser together with another key: %o',
    async (more) => {
      await key('ArrowRight', more);
      await key('ArrowLeft', more);
      expect(title()).toBe(titles[0]);
    },
  );

  it('no longer hears the keys once another screen is there', async () => {
    await act(() => render(null, root));
    await key('ArrowRight');
    await act(() => render(<screen.View />, root));
    expect(title()).toBe(titles[0]);
  });

  it.each([
    ['a finger to the left', 'touch', -40, 0, true, 1],
    ['a finger to the right', 'touch', 40, 10, true, -1],
    ['a pen', 'pen', -120, 60, true, 1],
    ['a finger that trembles', 'touch', -39, 0, true, 0],
    ['a finger that scrolls', 'touch', -50, 90, true, 0],
    ['a second finger', 'touch', -90, 0, false, 0],
    ['a mouse that marks text', 'mouse', -90, 0, true, 0],
  ] as const)('answers to %s', async (_what, pointer, across, down, isPrimary, steps) => {
    await draw(pointer, across, down, isPrimary);
    expect(title()).toBe(titles.at(steps));
  });

  it('does not turn when the browser takes the finger for itself', async () => {
    const section = root.querySelector('section');
    const point = (type: string, clientX: number) =>
      section?.dispatchEvent(
        new PointerEvent(type, { pointerType: 'touch', isPrimary: true, clientX, bubbles: true }),
      );
    await act(() => {
      point('pointerdown', 200);
      point('pointercancel', 150);
      point('pointerup', 100);
    });
    expect(title()).toBe(titles[0]);
  });

  it('stays where it is when it is marked, and comes first the next time', async () => {
    await press(words.next);
    await press(words.favour);
    await vi.waitFor(() => expect(button(words.unfavour)).toBeDefined());
    expect(title()).toBe(titles[1]);
    expect((await readSettings(store)).favourites).toEqual([words.hurt[1]?.id]);
    await press(words.previous);
    expect(title()).toBe(titles[0]);
    screen.leave?.();
    await open();
    expect(title()).toBe(titles[1]);
    await press(words.unfavour);
    await vi.waitFor(() => expect(button(words.favour)).toBeDefined());
    expect((await readSettings(store)).favourites).toEqual([]);
  });

  it('is not shown as marked when the mark could not be kept', async () => {
    store.refuses = true;
    await press(words.favour);
    await vi.waitFor(() => expect(root.querySelector('[role=alert]')).not.toBeNull());
    expect(button(words.favour)).toBeDefined();
    store.refuses = false;
    await press(words.favour);
    await vi.waitFor(() => expect(button(words.unfavour)).toBeDefined());
    expect(root.querySelector('[role=alert]')).toBeNull();
  });
});

describe('what is read', () => {
  it('is nothing of the history', async () => {
    const read = vi.spyOn(store, 'get');
    screen.leave?.();
    await open();
    await press(words.next);
    const asked = read.mock.calls.flatMap(([keys]) => keys ?? ['everything']);
    expect(asked).toContain('settings');
    expect(asked.filter((key) => key === 'everything' || key.startsWith('entry/'))).toEqual([]);
  });
});

describe('what another window does', () => {
  it('marks the card here, too, and changes nothing of the order', async () => {
    await saveSettings(store, { favourites: ['h-afraid-to-believe', 'h-as-slowly'] }, now);
    await vi.waitFor(() => expect(button(words.unfavour)).toBeDefined());
    expect(title()).toBe(titles[0]);
    await press(words.next);
    expect(title()).toBe(titles[1]);
  });

  it('leaves the card as it is, unless the side becomes another', async () => {
    await press(words.next);
    await saveRelationship(store, { ...sam, nickname: 'Someone else' }, now);
    await act(settled);
    expect(title()).toBe(titles[1]);
    await saveRelationship(store, { ...sam, sides: noor.sides }, now);
    await vi.waitFor(() => expect(title()).toBe(words.broke[0]?.title));
  });
});
