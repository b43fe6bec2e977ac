import { describe, expect, it } from 'vitest';
import type { Screen } from '../drive/api.ts';
import { brokeStorage, dateFrom, dayFrom, type Made } from '../fixtures/repair.ts';
import { someone } from '../fixtures/year.ts';
import { typeAndClose } from './mid-word.ts';
import { inDays, typeDay } from './moments.ts';
import { arriveAt, choose, follow, press } from './person.ts';
import { begin, browsers, kept, keptUnder, useBrowser } from './session.ts';
import { containing, words } from './words.ts';

const promises = words('promises');
const today = words('today');
const { actions, entryKinds, amiss } = words('common');
const { form, ask, absolute, renegotiate } = promises;

const day = (ahead: number) => dateFrom(Date.now(), ahead);
const filled = (text: string, when: string) => text.replace('{when}', when);

const call = {
  id: 'call',
  kind: 'promise',
  texts: { promise: 'I call from the station.', seen: '' },
};
const { promise: callText } = call.texts;

/** One promise, for today, and what became of it. */
const oneDue = (turns: NonNullable<Made['entries']> = [], more: Made['more'] = {}, by = day(0)) =>
  brokeStorage(Date.now(), {
    entries: [{ ago: 2, ...call, by }, ...turns],
    glance: { promises: turns.length === 0 ? [{ id: 'call', text: callText, by }] : [] },
    more,
  });

const goTo = (screen: Screen, hash: string) => screen.eval('location.hash = args[0]', hash);

/** What the course tells, an event a text. */
const course = (screen: Screen) =>
  screen.eval<string[]>(
    `return [...document.querySelectorAll('main ol > li')].map((event) =>
      [...event.querySelectorAll('h3, p, dd')].map((line) => line.textContent).join(' | '))`,
  );

describe.each(browsers)('Promises in %s', (name) => {
  const browser = useBrowser(name);

  async function openAt(hash: string, records: Record<string, unknown>): Promise<Screen> {
    await begin(browser(), records);
    const popup = await browser().openPopup();
    await goTo(popup, hash);
    return popup;
  }

  async function openPageAt(hash: string, records: Record<string, unknown>): Promise<Screen> {
    await begin(browser(), records);
    const page = await browser().openPage('journal.html#/help');
    await goTo(page, hash);
    return page;
  }

  it('are made, held up where they are too big, made smaller by one click, and kept', async () => {
    const popup = await openAt('#/promises', brokeStorage(Date.now()));
    await arriveAt(popup, promises.heading);
    await popup.text(promises.empty);
    await follow(popup, promises.add);
    await arriveAt(popup, form.heading);
    await (await popup.label(form.promise.label)).fill("It won't  happen again.");
    await typeDay(popup, form.by.label, inDays(3, 12, 0));
    await (await popup.label(form.seen.label)).fill('My message has the time on it.');
    await press(popup, form.keep);

    await arriveAt(popup, absolute.heading);
    expect(await popup.focused()).toMatchObject({ role: 'heading', name: absolute.heading });
    expect(await keptUnder(browser(), 'entry/')).toEqual([]);

    const [, smaller = ''] = absolute.instead;
    await press(popup, `${absolute.take} ${smaller}`);
    await arriveAt(popup, form.heading);
    expect(await popup.focused()).toMatchObject({ role: 'textbox', name: form.promise.label });
    await popup.type(' At six.');
    expect(await (await popup.label(form.promise.label)).value()).toBe(`${smaller} At six.`);
    expect(await kept(browser())).toMatchObject({
      [`draft/${someone}/promise`]: { texts: { promise: `${smaller} At six.`, by: day(3) } },
    });

    await press(popup, form.keep);
    await arriveAt(popup, promises.heading);
    await popup.text(promises.saved);
    await popup.find('link', containing(smaller));
    const all = await kept(browser());
    const [entry] = await keptUnder(browser(), 'entry/');
    expect(entry).toMatchObject({
      kind: 'promise',
      relationship: someone,
      by: day(3),
      texts: { promise: `${smaller} At six.`, seen: 'My message has the time on it.' },
    });
    expect(all[`draft/${someone}/promise`]).toBeNull();
    expect(all.home).toMatchObject({
      relationships: [{ promises: [{ id: entry?.id, text: `${smaller} At six.`, by: day(3) }] }],
    });
  });

  it('are kept as they are written by whoever wants that, also after going back', async () => {
    const popup = await openAt('#/promising', brokeStorage(Date.now()));
    await arriveAt(popup, form.heading);
    await (await popup.label(form.promise.label)).fill('I will never be late.');
    await typeDay(popup, form.by.label, inDays(0, 12, 0));
    await press(popup, form.keep);
    await arriveAt(popup, absolute.heading);
    await press(popup, actions.back);
    await arriveAt(popup, form.heading);
    expect(await (await popup.label(form.promise.label)).value()).toBe('I will never be late.');
    await press(popup, form.keep);
    await arriveAt(popup, absolute.heading);
    await press(popup, absolute.leave);
    await arriveAt(popup, promises.heading);
    await popup.find('link', containing('I will never be late.'));
    expect(await keptUnder(browser(), 'entry/')).toMatchObject([
      { by: day(0), texts: { promise: 'I will never be late.', seen: '' } },
    ]);
  });

  it('need words and a day that has not gone by', async () => {
    const popup = await openAt('#/promising', brokeStorage(Date.now()));
    await arriveAt(popup, form.heading);
    await press(popup, form.keep);
    await popup.find('alert', amiss);
    await popup.find('link', form.faults.promise);
    await follow(popup, form.faults.by);
    expect(await (await popup.label(form.by.label)).attribute('aria-invalid')).toBe('true');
    await (await popup.label(form.promise.label)).fill('I call.');
    await typeDay(popup, form.by.label, inDays(-1, 12, 0));
    await press(popup, form.keep);
    await popup.find('link', form.faults.day);
    expect(await keptUnder(browser(), 'entry/')).toEqual([]);
  });

  it('open with the words when the popup was closed in mid-word, and when it was closed at the stop', async () => {
    const popup = await openAt('#/promising', brokeStorage(Date.now()));
    await arriveAt(popup, form.heading);
    let written = '';
    for (const word of ['I will', ' never', ' lie', ' – 🙂 أبدا']) {
      const open = await browser().openPopup();
      await (await open.label(form.promise.label)).focus();
      await open.press('End');
      await typeAndClose(open, word);
      written += word;
      const again = await browser().openPopup();
      await arriveAt(again, form.heading);
      expect(await (await again.label(form.promise.label)).value()).toBe(written);
    }
    const open = await browser().openPopup();
    await typeDay(open, form.by.label, inDays(1, 12, 0));
    await press(open, form.keep);
    await arriveAt(open, absolute.heading);
    await open.close();
    const again = await browser().openPopup();
    await arriveAt(again, form.heading);
    expect(await (await again.label(form.promise.label)).value()).toBe(written);
    expect(await (await again.label(form.by.label)).value()).toBe(day(1));
  });

  it('that were missed are agreed on anew, and the course tells all of it in order', async () => {
    const popup = await openAt('#/promise/call', oneDue());
    await arriveAt(popup, entryKinds.promise);
    await press(popup, promises.keep);
    await popup.find('link', ask.fault);
    await choose(popup, ask.missed);
    await (await popup.label(promises.note.label)).fill('The train was early.');
    await press(popup, promises.keep);
    await popup.text(promises.saved);
    expect(await popup.focused()).toMatchObject({ role: 'heading', name: entryKinds.promise });
    await popup.find('heading', promises.missed.heading, { level: 2 });
    await popup.absent('radio');

    await press(popup, entryKinds.renegotiated);
    expect(await popup.focused()).toMatchObject({ name: renegotiate.reason.label });
    await popup.type('No reception there.');
    const promise = await popup.label(renegotiate.promise.label);
    expect(await promise.value()).toBe(callText);
    expect(await (await popup.label(renegotiate.by.label)).value()).toBe(day(0));
    await promise.fill('I write when I am always there.');
    await typeDay(popup, renegotiate.by.label, inDays(1, 12, 0));
    await press(popup, promises.keep);
    await arriveAt(popup, absolute.heading);
    await press(popup, absolute.leave);
    await arriveAt(popup, entryKinds.promise);
    await popup.find('group', ask.legend);

    const tomorrow = filled(promises.state.by, 'tomorrow');
    const made = new Date(Date.now() - 2 * 86_400_000).toLocaleDateString('en', { weekday: 'long' });
    expect(await course(popup)).toEqual([
      `${filled(promises.course.made, made)} | ${callText} | ${promises.state.today}`,
      `${filled(promises.course.missed, 'today')} | The train was early.`,
      `${filled(promises.course.renegotiated, 'today')} | No reception there. | I write when I am always there. | ${tomorrow}`,
    ]);
    const turns = (await keptUnder(browser(), 'entry/')).filter((entry) => 'of' in entry);
    expect(turns.sort((a, b) => Number(a.turn) - Number(b.turn))).toMatchObject([
      { kind: 'missed', of: 'call', turn: 1, texts: { note: 'The train was early.' } },
      {
        kind: 'renegotiated',
        of: 'call',
        turn: 2,
        by: day(1),
        texts: { reason: 'No reception there.', promise: 'I write when I am always there.', seen: '' },
      },
    ]);
    expect((await kept(browser())).home).toMatchObject({
      relationships: [{ promises: [{ id: 'call', text: 'I write when I am always there.', by: day(1) }] }],
    });

    await choose(popup, ask.kept);
    await press(popup, promises.keep);
    await popup.absent('button', promises.keep);
    expect((await course(popup)).at(-1)).toBe(filled(promises.course.kept, 'today'));
    expect((await kept(browser()))['draft/call/turn']).toBeNull();
  });

  it('are agreed on anew before their day only with a reason, and a choice takes the words along', async () => {
    const popup = await openAt('#/promise/call', oneDue());
    await arriveAt(popup, entryKinds.promise);
    await choose(popup, ask.kept);
    await (await popup.label(promises.note.label)).fill('I am not well.');
    await choose(popup, ask.renegotiated);
    const reason = await popup.label(renegotiate.reason.label);
    expect(await reason.value()).toBe('I am not well.');
    await reason.fill('');
    await press(popup, promises.keep);
    await follow(popup, renegotiate.fault);
    expect(await popup.focused()).toMatchObject({ name: renegotiate.reason.label });
  });

  it('open with the note that was typed when the popup was closed in mid-word', async () => {
    const popup = await openAt('#/promise/call', oneDue());
    await arriveAt(popup, entryKinds.promise);
    await choose(popup, ask.kept);
    let written = '';
    for (const word of ['I ca', 'lled fr', 'om th']) {
      const open = await browser().openPopup();
      await (await open.label(promises.note.label)).focus();
      await open.press('End');
      await typeAndClose(open, word);
      written += word;
      const again = await browser().openPopup();
      await arriveAt(again, entryKinds.promise);
      expect(await (await again.label(promises.note.label)).value()).toBe(written);
      expect(await (await again.find('radio', containing(ask.kept.label))).checked()).toBe(true);
    }
  });

  it('are that day’s question when their day has come, and the question is one click away', async () => {
    // The day's question goes by the day that a person lives in, and after midnight that is the one before.
    const popup = await openAt('#/today', oneDue([], {}, dayFrom(Date.now(), 0)));
    await arriveAt(popup, today.promised.heading);
    await popup.text(callText);
    await follow(popup, today.promised.open);
    await arriveAt(popup, entryKinds.promise);
    await popup.eval(`location.hash = '#/today'`);
    await arriveAt(popup, today.promised.heading);
    await press(popup, today.promised.question);
    await (await popup.label(today.label)).focus();
    await popup.type('It was a lo');
    await popup.close();
    // What was begun goes before what is due.
    const again = await browser().openPopup();
    expect(await (await again.label(today.label)).value()).toBe('It was a lo');
    await again.close();

    await begin(browser(), brokeStorage(Date.now()));
    const none = await browser().openPopup();
    await none.eval(`location.hash = '#/today'`);
    await none.label(today.label);
  });

  it('are deleted with all that became of them, and undo brings all of it back', async () => {
    const missed = { id: 'call-1', kind: 'missed', of: 'call', turn: 1, texts: { note: 'Too late.' } };
    const draft = { texts: { kind: 'renegotiated', note: '', reason: 'So', promise: 'P', by: '', seen: '' } };
    const popup = await openAt('#/promise/call', oneDue([missed], { 'draft/call/turn': draft }));
    await arriveAt(popup, entryKinds.promise);
    const before = await kept(browser());
    await press(popup, promises.remove);
    await arriveAt(popup, promises.heading);
    await popup.text(promises.removed);
    await popup.text(promises.empty);
    const gone = await kept(browser());
    expect(gone).toMatchObject({ 'entry/call': null, 'entry/call-1': null, 'draft/call/turn': null });

    await press(popup, actions.undo);
    await arriveAt(popup, entryKinds.promise);
    expect(await (await popup.label(renegotiate.reason.label)).value()).toBe('So');
    expect(await kept(browser())).toMatchObject({
      'entry/call': before['entry/call'],
      'entry/call-1': before['entry/call-1'],
      'draft/call/turn': draft,
    });
  });

  it('lose no words when another window settles them first', async () => {
    const page = await openPageAt('#/promise/call', oneDue());
    await arriveAt(page, entryKinds.promise);
    const popup = await browser().openPopup();
    await popup.eval(`location.hash = '#/promise/call'`);
    await arriveAt(popup, entryKinds.promise);
    await choose(popup, ask.kept);
    await (await popup.label(promises.note.label)).fill('I called at six.');
    // Both windows write the same note.
    await page.waitFor(
      'the note to arrive',
      `return document.querySelector('#turn-note')?.value === args[0]`,
      'I called at six.',
    );
    // As the page does it in the moment in which one still writes in the popup.
    await browser().background(
      `const { home } = await browser.storage.local.get('home');
      home.relationships[0].promises = [];
      await browser.storage.local.set({ home, ['entry/' + args[0].id]: args[0] });`,
      {
        ...{ id: 'first', relationship: someone, at: Date.now(), zone: 'UTC', kind: 'missed', of: 'call' },
        ...{ turn: 1, texts: { note: 'It rang too late.' } },
      },
    );
    await page.find('heading', promises.missed.heading, { level: 2 });
    expect(await (await page.label(promises.note.label)).value()).toBe('I called at six.');
    await press(page, promises.keep);
    await page.absent('button', promises.keep);
    expect(await course(page)).toHaveLength(2);
    const all = await kept(browser());
    expect(all['entry/first']).toMatchObject({ texts: { note: 'It rang too late.\n\nI called at six.' } });
    expect(all['draft/call/turn']).toBeNull();
  });

  it('show in one window what was kept in the other, and nothing twice', async () => {
    const page = await openPageAt('#/promise/call', oneDue());
    await arriveAt(page, entryKinds.promise);
    await choose(page, ask.kept);
    await (await page.label(promises.note.label)).fill('At six.');
    const popup = await browser().openPopup();
    await popup.eval(`location.hash = '#/promise/call'`);
    await arriveAt(popup, entryKinds.promise);
    expect(await (await popup.label(promises.note.label)).value()).toBe('At six.');
    await press(popup, promises.keep);
    await popup.text(promises.saved);
    await page.absent('button', promises.keep);
    expect(await page.count('textbox')).toBe(0);
    expect((await course(page)).at(-1)).toBe(`${filled(promises.course.kept, 'today')} | At six.`);
    expect(await keptUnder(browser(), 'entry/')).toHaveLength(2);
  });
});
