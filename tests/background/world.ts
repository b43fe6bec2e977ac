import type { Words } from '~/content/schema';
import type { Lines } from '~/domain/shown';
import { dayOf } from '~/domain/day';
import type { World } from '~/entrypoints/background/tend';
import { keys } from '~/storage/keys';
import { memorySpare } from '../storage/lock/windows';
import type { MemoryStore } from '../storage/memory-store';

export const words: Words['notice'] = {
  nudge: {
    choices: [{ id: 'minute', title: 'A quiet minute', message: 'Your question is here.' }],
    buttons: { later: 'Later', skip: 'Not today' },
    test: { title: 'A test', message: 'It is a test.' },
  },
  apart: { title: 'A note', message: 'A time has come.' },
  pause: { title: 'A sign', message: 'It is time.' },
};

/** A browser that writes down what is asked of it, in order, and shows what it was last told to. */
export function browser(store: MemoryStore, now: number) {
  const asked: string[] = [];
  const shown: Lines[] = [];
  const seen = {
    asked,
    shown,
    now,
    isAllowed: true,
    onScreen: { nudge: false, apart: false, pause: false },
    dot: false,
    alarm: null as number | null,
    marked: false,
    /** What becomes of a showing: done, refused by the system, or broken off as the worker is killed. */
    showing: 'done' as 'done' | 'refused' | 'killed',
  };
  let opened: unknown;
  const world: World = {
    store,
    session: {
      get: () => Promise.resolve(opened),
      clear() {
        opened = undefined;
        return Promise.resolve();
      },
    },
    marker: {
      note() {
        seen.marked = true;
        return Promise.resolve();
      },
      forget() {
        seen.marked = false;
        return Promise.resolve();
      },
    },
    spare: memorySpare(),
    clock: {
      now: () => seen.now,
      zone: () => 'Europe/Berlin',
      today: () => dayOf(seen.now, 'Europe/Berlin'),
    },
    words,
    allowed: () => Promise.resolve(seen.isAllowed),
    show(id, notice) {
      asked.push(`show ${id} with ${JSON.stringify(store.records()[keys.nudge])}`);
      if (seen.showing === 'refused') return Promise.reject(new Error('refused'));
      if (seen.showing === 'killed') return new Promise(() => undefined);
      shown.push(notice);
      seen.onScreen[id] = true;
      return Promise.resolve();
    },
    withdraw(id) {
      asked.push(`withdraw ${id}`);
      seen.onScreen[id] = false;
      return Promise.resolve();
    },
    showDot(on) {
      asked.push(`dot ${on ? 'on' : 'off'}`);
      seen.dot = on;
      return Promise.resolve();
    },
    setAlarm(alarm) {
      asked.push('alarm');
      seen.alarm = alarm;
      return Promise.resolve();
    },
  };
  return { seen, world, open: (next: unknown) => (opened = next) };
}
