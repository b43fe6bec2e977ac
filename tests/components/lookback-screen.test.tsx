// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Desk, Screen } from '~/components/app/desk';
import { openLookback } from '~/components/lookback/lookback';
import { readWords } from '~/content/index';
import type { FileName } from '~/content/schema';
import type { CheckEntry } from '~/domain/entry';
import { keepEntry } from '~/storage/keep';
import { checkEntry, draftOf, keepAll, noor, now, sam } from '../storage/made';
import { memoryStore, type MemoryStore } from '../storage/memory-store';

const words = await readWords('en', 'lookback');
const common = await readWords('en', 'common');
const day = 24 * 60 * 60 * 1000;

let store: MemoryStore;
let root: HTMLElement;
let screen: Screen;

async function open(): Promise<void> {
  const desk = {
    common,
    store,
    place: 'page',
    language: 'en',
    words: (name: FileName) => readWords('en', name),
    clock: { now: () => now, zone: () => 'Europe/Berlin', today: () => '2026-11-21' },
    go: () => undefined,
  } as unknown as Desk;
  screen = await openLookback(desk);
  root = document.createElement('div');
  document.body.replaceChildren(root);
  await act(() => render(<screen.View />, root));
}

const none = { want: '', weigh: '', survive: '' };
const early = checkEntry({ id: 'early', at: now - 30 * day, texts: { ...none, want: 'Not yet.' } });
const morning = checkEntry({
  id: 'morning',
  at: now - 10 * 60 * 60 * 1000,
  answers: { want: 'no', weigh: 'no', survive: 'yes' },
  texts: none,
});
const evening = checkEntry({ id: 'evening', at: now - 60_000, texts: { ...none, want: 'Now I do.' } });

beforeEach(async () => {
  store = memoryStore();
  await keepAll(store, [sam], [early, morning, evening]);
  await open();
});
afterEach(() => screen.leave?.());

const drawing = (place = 0) => root.querySelectorAll('fieldset')[place] ?? document.createElement('p');
const points = (place = 0) => [...drawing(place).querySelectorAll('input')];
const names = (place = 0) => points(place).map((point) => point.getAttribute('aria-label'));
const reading = (place = 0) => drawing(place).querySelector('[role=status]')?.textContent;
const choose = (point: HTMLInputElement | undefined) => act(() => point?.click());
const point = (type: string, at: Element | undefined, pointerType = 'mouse') =>
  act(() => void at?.dispatchEvent(new PointerEvent(type, { pointerType })));
const press = (name: string) =>
  act(() => [...root.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click());

describe('the drawings', () => {
  it('name every check by its day and its answer, the oldest first, with the time where there were more', () => {
    expect(names()).toEqual([
      'Thursday, October 22: Yes',
      expect.stringMatching(/^today, 9:00\sAM: No$/),
      expect.stringMatching(/^today, 6:59\sPM: Yes$/),
    ]);
    expect(names(2).map((name) => name?.split(': ')[1])).toEqual(['No', 'Yes', 'No']);
    expect(root.querySelectorAll('fieldset')).toHaveLength(3);
  });

  it('read the newest check first, and then the one that is chosen, each for itself', async () => {
    expect(reading()).toMatch(/^today, 6:59\sPM: YesNow I do\.$/);
    await choose(points()[0]);
    expect(reading()).toBe('Thursday, October 22: YesNot yet.');
    await choose(points()[1]);
    expect(reading()).toContain(words.noNote);
    expect(reading(1)).toMatch(/^today, 6:59/);
  });

  it('read what the mouse is on, and go back to what was chosen', async () => {
    await choose(points()[1]);
    await point('pointerenter', points()[0]);
    expect(reading()).toContain('Not yet.');
    await point('pointerleave', points()[0]?.parentElement ?? undefined);
    expect(reading()).toContain(': No');
  });

  it('leave what is read to the choice where a finger passes over', async () => {
    await point('pointerenter', points()[0], 'touch');
    expect(reading()).toContain('Now I do.');
  });

  it('do not leap from today into the past by the arrow keys', async () => {
    const prevented = async (at: HTMLInputElement | undefined, key: string) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      await act(() => void at?.dispatchEvent(event));
      return event.defaultPrevented;
    };
    const [first, second, last] = points();
    expect(await prevented(last, 'ArrowRight')).toBe(true);
    expect(await prevented(first, 'ArrowUp')).toBe(true);
    expect(await prevented(first, 'ArrowRight')).toBe(false);
    expect(await prevented(second, 'ArrowLeft')).toBe(false);
    expect(await prevented(last, 'Home')).toBe(true);
    expect(document.activeElement).toBe(first);
    expect(reading()).toContain('Not yet.');
    expect(await prevented(first, 'End')).toBe(true);
    expect(reading()).toContain('Now I do.');
  });

  it('show a check that is kept elsewhere meanwhile', async () => {
    await keepEntry(store, checkEntry({ id: 'new' }), draftOf(checkEntry()));
    await vi.waitFor(() => expect(points()).toHaveLength(4));
  });

  it('are drawn a year at a time', async () => {
    const many = Array.from({ length: 401 }, (_, index): CheckEntry =>
      checkEntry({ id: `m${index}`, at: now - index * day, texts: none }),
    );
    store.plant(Object.fromEntries(many.map((entry) => [`entry/${entry.id}`, entry])));
    screen.leave?.();
    await open();
    expect(points()).toHaveLength(400);
    expect(root.querySelectorAll('ol > li')).toHaveLength(20);
    await press(words.checks.earlier);
    expect(root.querySelectorAll('ol > li')).toHaveLength(40);
    await press(words.drawn.earlier);
    expect(points()).toHaveLength(404);
    expect([...root.querySelectorAll('button')].map(({ textContent }) => textContent)).not.toContain(
      words.drawn.earlier,
    );
  });
});

describe('the table', () => {
  it('says what the drawings show, the latest first', () => {
    const rows = [...root.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map(({ tagName, textContent }) => `${tagName} ${textContent}`),
    );
    expect(rows.map(([, ...cells]) => cells)).toEqual([
      ['TD Yes', 'TD Not sure', 'TD No'],
      ['TD No', 'TD No', 'TD Yes'],
      ['TD Yes', 'TD Not sure', 'TD No'],
    ]);
    expect(rows.at(-1)?.[0]).toBe('TH Thursday, October 22');
    expect(root.querySelector('caption')?.textContent).toBe(words.table.caption);
  });
});

describe('whom it is about', () => {
  it('is asked for once there are two, and each has checks of its own', async () => {
    expect(root.querySelector('select')).toBeNull();
    await keepAll(store, [noor], []);
    await vi.waitFor(() => expect(root.querySelector('select')).not.toBeNull());
    const select = root.querySelector('select');
    await act(() => {
      if (select !== null) select.value = noor.id;
      select?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await vi.waitFor(() => expect(root.textContent).toContain(words.empty));
    expect(root.querySelectorAll('fieldset')).toHaveLength(0);
  });
});
