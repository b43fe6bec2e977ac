// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lockedWindows } from '../storage/lock/windows';
import { settled } from './settled';

const minute = 60_000;
const draft = 'draft/sam/plan';
const texts = (call: string) => ({ texts: { call } });

const heard: [type: string, listener: EventListenerOrEventListenerObject, capture: unknown][] = [];
const listen = window.addEventListener.bind(window);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  vi.spyOn(globalThis, 'addEventListener').mockImplementation(
    (type: string, listener: EventListenerOrEventListenerObject, capture?: unknown) => {
      heard.push([type, listener, capture]);
      listen(type, listener, capture as boolean);
    },
  );
});
afterEach(() => {
  for (const [type, listener, capture] of heard.splice(0))
    removeEventListener(type, listener, capture as boolean);
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A window with an open lock, in which a field keeps what is typed as the drafts do. */
async function watched() {
  const { browser, vault } = await lockedWindows({ [draft]: texts('') });
  await vault.store.get([draft]);
  // A page watches once; each test is a page of its own.
  vi.resetModules();
  const { watchLock } = await import('~/components/lock/watch');
  watchLock(vault);
  await settled();
  const field = document.createElement('input');
  document.body.replaceChildren(field);
  const writes: Promise<unknown>[] = [];
  field.addEventListener('input', () => writes.push(vault.store.setAtOnce(draft, texts(field.value))));
  const type = (text: string) => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const until = () => (browser.session.now() as { until: number } | undefined)?.until;
  return { browser, vault, watchLock, field, type, writes, until };
}

describe('the watch over an open lock', () => {
  it('keeps the letter in which the time is found to be over, sealed, and locks then', async () => {
    const { browser, vault, type, writes, until } = await watched();
    const was = browser.disk.records()[draft];
    browser.clock.now += 15 * minute;
    const opened = browser.session.now() as { key: string; lock: string };
    type('Noor');
    await expect(Promise.all(writes)).resolves.toHaveLength(1);
    await settled();
    expect([until(), vault.begun]).toEqual([undefined, 1]);
    expect(browser.disk.records()[draft]).not.toEqual(was);
    expect(JSON.stringify(browser.disk.records())).not.toContain('Noor');
    const again = browser.open();
    await browser.session.set({ ...opened, after: null, until: null });
    expect(await again.store.get([draft])).toEqual({ [draft]: texts('Noor') });
  });

  it.each(['input', 'keyup', 'pointerup'])(
    'puts the moment off with %s, each ten seconds at most',
    async (type) => {
      const { browser, field, until } = await watched();
      const stir = async () => {
        field.dispatchEvent(new Event(type, { bubbles: true }));
        await settled();
      };
      const first = browser.clock.now + 15 * minute;
      expect(until()).toBe(first);
      browser.clock.now += 9_999;
      await stir();
      expect(until()).toBe(first);
      browser.clock.now += 1;
      await stir();
      expect(until()).toBe(first + 10_000);
    },
  );

  it('locks at a key after the clock was set back: nobody knows how long it was open', async () => {
    const { browser, type, until } = await watched();
    browser.clock.now -= minute;
    type('N');
    await settled();
    expect(until()).toBeUndefined();
  });

  it('locks within five seconds where nobody does anything', async () => {
    const { browser, vault, until } = await watched();
    browser.clock.now += 15 * minute - 1;
    vi.advanceTimersByTime(5_000);
    await settled();
    expect([until() !== undefined, vault.begun]).toEqual([true, 0]);
    browser.clock.now += 1;
    vi.advanceTimersByTime(5_000);
    await settled();
    expect([until(), vault.begun]).toEqual([undefined, 1]);
  });

  it.each(['focus', 'pageshow', 'visibilitychange'])('looks at the time at each %s', async (type) => {
    const { browser, vault, until } = await watched();
    browser.clock.now += 15 * minute;
    dispatchEvent(new Event(type));
    await settled();
    expect([until(), vault.begun]).toEqual([undefined, 1]);
  });

  it('begins a page anew that the browser brings back out of its memory', async () => {
    await watched();
    const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined);
    dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
    expect(reload).not.toHaveBeenCalled();
    dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(reload).toHaveBeenCalledOnce();
  });

  it('is kept once in a page, however many screens ask for it', async () => {
    const { vault, watchLock } = await watched();
    const before = heard.length;
    watchLock(vault);
    expect(heard).toHaveLength(before);
  });
});
