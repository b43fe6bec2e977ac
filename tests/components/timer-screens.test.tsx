// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Desk, Screen } from '~/components/app/desk';
import { openAfter } from '~/components/timers/after';
import { openPause } from '~/components/timers/pause';
import { openTalk } from '~/components/timers/talk';
import { readWords } from '~/content/index';
import type { FileName } from '~/content/schema';
import { dayOf } from '~/domain/day';
import type { Timer, TimerId } from '~/domain/timer';
import { draftKey, keys } from '~/storage/keys';
import { saveRelationship } from '~/storage/relationships';
import { agreeOnNext, readTimers, setTimer } from '~/storage/timers';
import { noor, now as start } from '../storage/made';
import { memoryStore, type MemoryStore } from '../storage/memory-store';
import { settled } from './settled';

const zone = 'Europe/Berlin';
const minute = 60_000;

let store: MemoryStore;
let root: HTMLElement;
let screen: Screen;
let now: number;
let went: unknown[];

const pause = await readWords('en', 'pause');
const talk = await readWords('en', 'talk');
const after = await readWords('en', 'after');
const common = await readWords('en', 'common');

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  now = start;
  went = [];
  store = memoryStore();
  await saveRelationship(store, noor, now);
});
afterEach(() => {
  screen.leave?.();
  vi.useRealTimers();
});

async function show(open: (desk: Desk) => Promise<Screen>): Promise<void> {
  let id = 0;
  const desk = {
    common,
    store,
    place: 'popup',
    language: 'en',
    words: (name: FileName) => readWords('en', name),
    clock: { now: () => now, zone: () => zone, today: () => dayOf(now, zone), day: () => dayOf(now, zone) },
    newId: () => `new-${++id}`,
    notices: { allowed: () => Promise.resolve(false), ask: () => Promise.resolve(false) },
    go: (route: unknown) => went.push(route),
  } as unknown as Desk;
  screen = await open(desk);
  root = document.createElement('div');
  document.body.replaceChildren(root);
  render(<screen.View />, root);
}

/** The clock moves on, and the page looks at it. */
async function pass(milliseconds: number): Promise<void> {
  now += milliseconds;
  vi.advanceTimersByTime(1000);
  await settled();
}

const ending = (until: number, state: Timer['state'] = 'waiting'): Timer => ({
  from: start - 30 * minute,
  until,
  state,
});
const begin = (id: TimerId, timer: Timer | null) => setTimer(store, id, timer, now);
const kept = async (id: TimerId) => (await readTimers(store))[id];
const heading = () => root.querySelector('h1')?.textContent;
const text = () => root.textContent.replace(/\s+/g, ' ');
const isHeading = (words: string) => vi.waitFor(() => expect(heading()).toBe(words));
const press = (name: string) => {
  const found = [...root.querySelectorAll('button')].find((button) => button.textContent === name);
  if (found?.type === 'submit') submit();
  else found?.click();
};
const submit = () => root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
const choose = (label: string) =>
  [...root.querySelectorAll('label')]
    .find((one) => one.textContent === label)
    ?.querySelector('input')
    ?.click();
function type(id: string, value: string): void {
  const field = document.getElementById(id) as HTMLInputElement;
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('a pause', () => {
  it('is asked for aloud with its time, and runs from the moment it was begun', async () => {
    await show(openPause);
    choose(pause.length.hour);
    await vi.waitFor(() => expect(text()).toContain('Does 8:00 PM suit you?'));
    press(pause.begin);
    await isHeading(pause.running.heading);
    expect(await kept('pause')).toEqual({ from: now, until: now + 60 * minute, state: 'waiting' });
    expect(text()).toContain('Pause until 8:00 PM');
    await pass(49 * minute);
    expect(text()).toContain('You can go on in eleven minutes');
  });

  it('is not begun without an end', async () => {
    await show(openPause);
    press(pause.begin);
    await vi.waitFor(() =>
      expect(root.querySelector('[role=alert]')?.textContent).toContain(pause.length.fault),
    );
    choose(pause.length.own);
    await settled();
    type('pause-time', '19:05');
    await settled();
    press(pause.begin);
    await vi.waitFor(() =>
      expect(root.querySelector('[role=alert]')?.textContent).toContain(pause.length.past),
    );
    expect(await kept('pause')).toBeNull();
  });

  it('that another window begins, moves or ends is the same here', async () => {
    await show(openPause);
    await begin('pause', ending(now + 30 * minute));
    await isHeading(pause.running.heading);
    expect(text()).toContain('in 30 minutes');
    await begin('pause', ending(now + 90 * minute));
    await vi.waitFor(() => expect(text()).toContain('Pause until 8:30 PM'));
    await begin('pause', null);
    await isHeading(pause.heading);
  });

  it('that runs can be made longer, and what is not chosen leaves it as it is', async () => {
    await begin('pause', ending(now + 30 * minute));
    await show(openPause);
    press(pause.running.longer);
    await isHeading(pause.heading);
    press(common.actions.back);
    await isHeading(pause.running.heading);
    press(pause.running.longer);
    await isHeading(pause.heading);
    choose(pause.length.two);
    await settled();
    press(pause.begin);
    await isHeading(pause.running.heading);
    expect(await kept('pause')).toEqual({ from: now, until: now + 120 * minute, state: 'waiting' });
  });

  it('ends before the eyes, and is put away by going on', async () => {
    await begin('pause', ending(now + minute));
    await show(openPause);
    await pass(minute);
    await isHeading(pause.over.heading);
    press(pause.over.done);
    await vi.waitFor(() => expect(went).toEqual([{ name: 'moment' }]));
    expect(await kept('pause')).toBeNull();
    // What is shown stays until the next screen is there.
    expect(heading()).toBe(pause.over.heading);
  });

  it('that ended while nobody looked is met when it is opened, and put away by the next day', async () => {
    await begin('pause', ending(now - minute, 'told'));
    await show(openPause);
    expect(heading()).toBe(pause.over.heading);
    await vi.waitFor(async () => expect((await kept('pause'))?.state).toBe('met'));
    // Whoever looks at it when the day turns, and something else changes, goes on looking at it.
    await pass(24 * 60 * minute);
    await agreeOnNext(store, now + minute, now);
    await settled();
    expect(heading()).toBe(pause.over.heading);
    screen.leave?.();
    await show(openPause);
    expect(heading()).toBe(pause.heading);
  });

  it('that ended in a page nobody uses still waits to be told', async () => {
    const focus = vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    await begin('pause', ending(now + minute));
    await show(openPause);
    await pass(minute);
    await isHeading(pause.over.heading);
    expect((await kept('pause'))?.state).toBe('waiting');
    focus.mockReturnValue(true);
    dispatchEvent(new Event('focus'));
    await vi.waitFor(async () => expect((await kept('pause'))?.state).toBe('met'));
    focus.mockRestore();
  });

  it('is not begun when the disk refuses, and the screen says so', async () => {
    await show(openPause);
    choose(pause.length.twenty);
    await settled();
    store.refuses = true;
    press(pause.begin);
    await vi.waitFor(() => expect(text()).toContain(common.faults.notSaved));
    expect(heading()).toBe(pause.heading);
    store.refuses = false;
    press(pause.begin);
    await isHeading(pause.running.heading);
  });
});

describe('a talk', () => {
  it('has no length of its own: one has to be chosen', async () => {
    await show(openTalk);
    press(talk.begin);
    await vi.waitFor(() =>
      expect(root.querySelector('[role=alert]')?.textContent).toContain(talk.length.fault),
    );
    choose('15 minutes');
    await settled();
    press(talk.begin);
    await isHeading(talk.running.heading);
    expect(await kept('talk')).toEqual({ from: now, until: now + 15 * minute, state: 'waiting' });
    expect(text()).toContain('It ends in 15 minutes');
    await pass(6.5 * minute);
    expect(text()).toContain('It ends in nine minutes');
  });

  it('ends with a sentence, and is met when it is in sight', async () => {
    await begin('talk', ending(now + minute));
    await show(openTalk);
    await pass(minute);
    await isHeading(talk.over.heading);
    expect(text()).toContain(talk.over.say);
    await vi.waitFor(async () => expect((await kept('talk'))?.state).toBe('met'));
    press(talk.over.done);
    await vi.waitFor(() => expect(went).toEqual([{ name: 'home' }]));
    expect(await kept('talk')).toBeNull();
  });

  it('can be stopped sooner, and then waits for nobody', async () => {
    await begin('talk', ending(now + 20 * minute));
    await show(openTalk);
    press(talk.running.stop);
    await isHeading(talk.over.heading);
    expect(await kept('talk')).toMatchObject({ until: now, state: 'met' });
  });

  it('agrees on the next one as soon as its day and its hour are there, and on none without them', async () => {
    await begin('talk', ending(now));
    await show(openTalk);
    type('next-day', '2026-11-24');
    await settled();
    expect((await readTimers(store)).next).toBeNull();
    type('next-time', '20:15');
    await vi.waitFor(() => expect(text()).toContain('Next talk: Tuesday, 8:15 PM'));
    const agreed = Date.parse('2026-11-24T19:15:00Z');
    expect((await readTimers(store)).next).toBe(agreed);
    type('next-time', '');
    await vi.waitFor(async () => expect((await readTimers(store)).next).toBeNull());
    type('next-time', '20:15');
    await vi.waitFor(async () => expect((await readTimers(store)).next).toBe(agreed));
    press(talk.over.done);
    await vi.waitFor(() => expect(went).toHaveLength(1));
    expect(store.records()[draftKey('next', noor.id)]).toBeNull();
    screen.leave?.();
    await show(openTalk);
    expect([heading(), text().includes('Next talk: Tuesday, 8:15 PM')]).toEqual([talk.heading, true]);
  });

  it('agrees on what a popup that died left in the fields', async () => {
    await begin('talk', ending(now));
    store.plant({ [draftKey('next', noor.id)]: { texts: { day: '2026-11-24', time: '20:15' } } });
    await show(openTalk);
    await vi.waitFor(() => expect(text()).toContain('Next talk: Tuesday, 8:15 PM'));
  });

  it('says when an agreement could not be saved', async () => {
    await begin('talk', ending(now));
    await show(openTalk);
    await settled();
    store.refuses = true;
    type('next-day', '2026-11-24');
    type('next-time', '20:15');
    await vi.waitFor(() => expect(text()).toContain(common.faults.notSaved));
    expect(text()).not.toContain('Next talk:');
    store.refuses = false;
    type('next-time', '20:30');
    await vi.waitFor(() => expect(text()).toContain('Next talk: Tuesday, 8:30 PM'));
    expect(text()).not.toContain(common.faults.notSaved);
  });
});

describe('the look back', () => {
  const entries = () =>
    Object.values(store.records()).filter((record) => (record as { kind?: string } | null)?.kind === 'after');

  it('is kept with one field, and empties the others', async () => {
    store.plant({
      [draftKey('after', noor.id)]: { texts: { went: '', helped: 'A pause.', differently: '' } },
    });
    await show(openAfter);
    press(after.keep);
    await isHeading(after.kept.heading);
    expect(entries()).toEqual([
      {
        id: 'new-1',
        relationship: noor.id,
        at: now,
        zone,
        kind: 'after',
        texts: { went: '', helped: 'A pause.', differently: '' },
      },
    ]);
    expect(store.records()[draftKey('after', noor.id)]).toBeNull();
  });

  it('wants a word in one of them', async () => {
    await show(openAfter);
    type('after-went', '   ');
    await settled();
    press(after.keep);
    await vi.waitFor(() => expect(root.querySelector('[role=alert]')?.textContent).toContain(after.empty));
    expect(entries()).toEqual([]);
  });

  it('stays in its fields when the disk refuses', async () => {
    await show(openAfter);
    type('after-went', 'We stopped in time.');
    await settled();
    store.refuses = true;
    press(after.keep);
    await vi.waitFor(() => expect(text()).toContain(common.faults.notSaved));
    expect(root.querySelector('textarea')?.value).toBe('We stopped in time.');
    store.refuses = false;
    press(after.keep);
    await isHeading(after.kept.heading);
    expect(Object.keys(store.records())).toContain(keys.home);
  });
});
