import { describe, expect, it } from 'vitest';
import { forgetAll } from '../drive/forget.ts';
import { arriveAt, choose, follow, goThroughBeginning, press, reopen } from './person.ts';
import { browsers, kept, useBrowser, type Kept } from './session.ts';
import { choice, words } from './words.ts';

const { actions, amiss } = words('common');
const { side, safe, keeps } = words('start');
const safety = words('safety');

/** Storage with what differs from run to run made the same: ids, times, and the card of the day. */
function alike(storage: Kept): string {
  return JSON.stringify(
    Object.entries(storage)
      .map(([key, value]) => [key, JSON.stringify(value)])
      .sort(),
  )
    .replace(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g, 'an id')
    .replace(/\b\d{13}\b/g, 'a time')
    .replace(/\\"drawn\\":\{[^}]*\}/g, 'a card')
    .replace(/\\"shown\\":\{[^}]*\}/g, 'a card');
}

describe.each(browsers)('The first questions in %s', (name) => {
  const browser = useBrowser(name);

  it('ask for a side, say when none was chosen, and lead to the safety question', async () => {
    const popup = await browser().openPopup();
    expect(popup.kind).toBe('popup');
    await arriveAt(popup, side.heading);
    await press(popup, actions.next);
    await popup.find('alert', amiss);
    expect((await popup.focused()).name).toBe(amiss);
    await follow(popup, side.error);
    expect((await popup.focused()).name).toBe(choice(side.hurt));
    await popup.press('Space');
    await popup.absent('alert');
    await press(popup, actions.next);
    await arriveAt(popup, safe.heading);
    await press(popup, actions.next);
    await popup.find('alert', amiss);
    await follow(popup, safe.error);
    expect((await popup.focused()).name).toBe(choice(safe.yes));
  });

  it('go on to what is kept after a yes, and then home', async () => {
    const popup = await browser().openPopup();
    await arriveAt(popup, side.heading);
    await choose(popup, side.hurt);
    await press(popup, actions.next);
    await choose(popup, safe.yes);
    await press(popup, actions.next);
    await arriveAt(popup, keeps.heading);
    for (const line of [...words('keeps').keeps, ...words('keeps').cannot]) await popup.text(line);
    await press(popup, keeps.begin);
    await arriveAt(popup, words('home').heading);
    expect(await popup.count('combobox')).toBe(0);
  });

  it.each(['unsure', 'no'] as const)('show help first after the answer %s', async (answer) => {
    const popup = await browser().openPopup();
    await choose(popup, side.hurt);
    await press(popup, actions.next);
    await choose(popup, safe[answer]);
    await press(popup, actions.next);
    await arriveAt(popup, safety.heading);
    await popup.text(safety.emergency);
    for (const { country } of safety.countries) await popup.text(country);
    expect(await popup.eval('return document.querySelectorAll("main a").length')).toBe(0);
    await press(popup, actions.back);
    await arriveAt(popup, safe.heading);
    for (const radio of ['yes', 'unsure', 'no'] as const) {
      expect(await (await popup.find('radio', choice(safe[radio]))).checked()).toBe(false);
    }
  });

  it('leave no trace of the safety answer nor of the visit to help', async () => {
    const traces: string[] = [];
    for (const answer of ['yes', 'unsure', 'no'] as const) {
      await (await browser().popup())?.close();
      await browser().background(forgetAll);
      await goThroughBeginning(await browser().openPopup(), { safe: answer });
      await expect
        .poll(async () => (await kept(browser())).place, { message: 'the place the popup is at' })
        .toBe('#/home');
      traces.push(alike(await kept(browser())));
      const aside = await browser().background<Kept[]>(
        `return [await browser.storage.session.get(null), await browser.storage.sync.get(null).catch(() => ({}))]`,
      );
      expect(aside).toEqual([{}, {}]);
    }
    expect(traces[1]).toBe(traces[0]);
    expect(traces[2]).toBe(traces[0]);
    expect(traces[0]).toContain('"sides":["hurt"]'.replaceAll('"', '\\"'));
  });

  it('begin again with the chosen side when the popup was closed in the middle', async () => {
    const popup = await browser().openPopup();
    await choose(popup, side.broke);
    await press(popup, actions.next);
    await choose(popup, safe.no);
    await press(popup, actions.next);
    await arriveAt(popup, safety.heading);
    const again = await reopen(browser());
    await arriveAt(again, side.heading);
    expect(await (await again.find('radio', choice(side.broke))).checked()).toBe(true);
    expect(JSON.stringify(await kept(browser()))).not.toMatch(/safe|help/i);
  });

  it('lead to help at any time, and nothing notes that it was opened', async () => {
    const popup = await browser().openPopup();
    await choose(popup, side.hurt);
    await expect.poll(() => kept(browser())).toHaveProperty('draft/new/begin');
    await expect.poll(async () => (await kept(browser())).place).toBe('#/begin');
    const before = await kept(browser());
    await follow(popup, actions.help);
    await arriveAt(popup, safety.heading);
    await popup.text(safety.notStored);
    await popup.close();
    expect(await kept(browser())).toEqual(before);
    await arriveAt(await browser().openPopup(), side.heading);
  });
});
