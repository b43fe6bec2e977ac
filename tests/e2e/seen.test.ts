import { describe, expect, it } from 'vitest';
import { begunStorage, someone } from '../fixtures/year.ts';
import type { Driver, Screen } from '../drive/api.ts';
import { tabAndPress, tabTo } from './keyboard.ts';
import { arriveAt, choose, follow, press } from './person.ts';
import { begin, browsers, kept, keptUnder, useBrowser } from './session.ts';
import { choice, words } from './words.ts';

const seen = words('seen');
const check = words('check');
const home = words('home');
const { actions, amiss } = words('common');
const { want, weigh } = check.questions;

async function goTo(screen: Screen, hash: string, heading: string): Promise<void> {
  await screen.eval('location.hash = args[0]', hash);
  await arriveAt(screen, heading);
}

async function openSeen(driver: Driver): Promise<Screen> {
  await begin(driver, begunStorage(Date.now()));
  const popup = await driver.openPopup();
  await arriveAt(popup, home.heading);
  await goTo(popup, '#/seen', seen.heading);
  return popup;
}

describe.each(browsers)('What I have seen in %s', (name) => {
  const browser = useBrowser(name);

  it('takes an observation in two taps, and offers it before the next check', async () => {
    const popup = await openSeen(browser());
    await popup.text(seen.empty);
    await (await popup.label(seen.field.label)).click();
    await popup.type('Came at six.');
    await press(popup, seen.keep);
    await popup.text(seen.kept);
    await popup.text('Came at six.');
    expect(await keptUnder(browser(), 'entry/')).toMatchObject([
      { kind: 'seen', relationship: someone, sort: 'none', texts: { seen: 'Came at six.' } },
    ]);
    expect(await (await popup.label(seen.field.label)).value()).toBe('');

    await goTo(popup, '#/check', want.legend);
    expect(await popup.focused()).toMatchObject({ name: want.legend });
    await (await popup.text(seen.offer)).click();
    await popup.waitFor(
      'the observation to unfold',
      `return [...document.querySelectorAll('details[open] p')].some((one) => one.textContent === args[0])`,
      'Came at six.',
    );
    await choose(popup, want.answers.yes);
    await press(popup, actions.next);
    await arriveAt(popup, weigh.legend);
    expect(await popup.eval('return document.body.textContent.includes(args[0])', seen.offer)).toBe(false);
    await press(popup, actions.back);
    await arriveAt(popup, want.legend);
    await (await popup.text(seen.offer)).click();
    await follow(popup, seen.all);
    await arriveAt(popup, seen.heading);
  });

  it('offers nothing before a check while nothing was seen', async () => {
    const popup = await openSeen(browser());
    await goTo(popup, '#/check', want.legend);
    await popup.find('radio', choice(want.answers.yes));
    expect(await popup.eval('return document.body.textContent.includes(args[0])', seen.offer)).toBe(false);
  });

  it('says of an observation what it was when that was chosen, and holds no count', async () => {
    const popup = await openSeen(browser());
    for (const [sort, text] of [
      ['kept', 'Called at nine.'],
      ['broken', 'Did not come.'],
    ] as const) {
      await (await popup.label(seen.field.label)).fill(text);
      await choose(popup, { label: seen.sort[sort] });
      await press(popup, seen.keep);
      await popup.text(text);
      const none = await popup.find('radio', seen.sort.none);
      expect(await none.checked()).toBe(true);
    }
    const order = await popup.eval<string[]>(
      `return [...document.querySelectorAll('main li')].map((one) => one.innerText)`,
    );
    expect(order).toHaveLength(2);
    expect(order[0]).toContain('Did not come.');
    expect(order[0]).toContain(seen.sort.broken);
    expect(order[1]).toContain(seen.sort.kept);
  });

  it('deletes an observation and brings it back, on the first screen’s record too', async () => {
    const popup = await openSeen(browser());
    await (await popup.label(seen.field.label)).fill('Came at six.');
    await press(popup, seen.keep);
    await popup.text('Came at six.');
    const [entry] = await keptUnder(browser(), 'entry/');
    const newest = async () =>
      ((await kept(browser())).home as { relationships: { seen: unknown }[] }).relationships[0]?.seen;
    expect(await newest()).toBe(entry?.id);
    await press(popup, seen.remove);
    await popup.text(seen.removed);
    expect(await newest()).toBeNull();
    await press(popup, actions.undo);
    await popup.text('Came at six.');
    expect(await keptUnder(browser(), 'entry/')).toEqual([entry]);
    expect(await newest()).toBe(entry?.id);
  });

  it('is not kept without words, and says so', async () => {
    const popup = await openSeen(browser());
    await choose(popup, { label: seen.sort.open });
    await press(popup, seen.keep);
    await popup.find('alert', amiss);
    await follow(popup, seen.fault);
    expect((await popup.focused()).name).toBe(seen.field.label);
    expect(await keptUnder(browser(), 'entry/')).toEqual([]);
    expect(await (await popup.find('radio', seen.sort.open)).checked()).toBe(true);
  });

  it('is written by the keyboard alone, and opens half-written where the popup closed', async () => {
    const popup = await openSeen(browser());
    await tabTo(popup, 'textbox', seen.field.label);
    await popup.type('They told me');
    await tabTo(popup, 'radio', seen.sort.none);
    await popup.press('ArrowUp');
    await popup.close();
    const again = await browser().openPopup();
    await arriveAt(again, seen.heading);
    expect(await (await again.label(seen.field.label)).value()).toBe('They told me');
    expect(await (await again.find('radio', seen.sort.listened)).checked()).toBe(true);
    await tabAndPress(again, seen.keep);
    await again.text(seen.kept);
    expect(await keptUnder(browser(), 'entry/')).toMatchObject([
      { kind: 'seen', sort: 'listened', texts: { seen: 'They told me' } },
    ]);
  });
});
