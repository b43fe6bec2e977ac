import { describe, expect, it } from 'vitest';
import type { Screen } from '../drive/api.ts';
import { begunStorage } from '../fixtures/year.ts';
import { arriveAt, follow, goHome, goThroughBeginning, press, reopen, takeCheck } from './person.ts';
import { begin, browsers, keptUnder, useBrowser } from './session.ts';
import { words } from './words.ts';

const { kinds, someone } = words('common');
const home = words('home');
const people = words('people');
const settings = words('settings');
const plan = words('plan');

const chosen = `return document.querySelector('#who').selectedOptions[0].textContent`;

/** Chooses in the switcher with the arrow keys, as the closed list takes them. */
async function switchTo(screen: Screen, name: string, key: 'ArrowDown' | 'ArrowUp'): Promise<void> {
  await (await screen.find('combobox', home.switcher)).focus();
  await screen.press(key);
  await screen.waitFor(`${name} to be chosen`, `${chosen} === args[0]`, name);
}

describe.each(browsers)('More than one relationship in %s', (name) => {
  const browser = useBrowser(name);

  it('brings a switcher with the second one, and what is written stays with its own', async () => {
    await begin(browser(), begunStorage(Date.now()));
    const first = await browser().openPopup();
    await arriveAt(first, home.heading);
    expect(await first.count('combobox')).toBe(0);
    await follow(first, home.check.begin);
    await takeCheck(first, ['yes', 'yes', 'no']);
    await goHome(first);
    await follow(first, home.plan);
    await (await first.label(plan.fields.call.label)).fill('Noor');
    await press(first, plan.keep);
    await arriveAt(first, plan.kept.heading);
    await first.close();

    const page = await browser().openPage('options.html');
    await arriveAt(page, settings.heading);
    await follow(page, settings.people.label);
    await arriveAt(page, people.heading);
    await follow(page, people.add);
    await goThroughBeginning(page, { side: 'both' });
    await page.close();

    const popup = await browser().openPopup();
    await arriveAt(popup, home.heading);
    await popup.find('combobox', home.switcher);
    expect(await popup.eval(chosen)).toBe(someone);
    await popup.find('link', home.check.begin);
    expect(await popup.count('link', home.lookBack)).toBe(0);
    await follow(popup, home.plan);
    await arriveAt(popup, plan.heading);
    expect(await (await popup.label(plan.fields.call.label)).value()).toBe('');
    await (await popup.label(plan.fields.call.label)).fill('Ana');

    const again = await reopen(browser());
    await arriveAt(again, plan.heading);
    await goHome(again);
    await switchTo(again, kinds.partner, 'ArrowUp');
    await again.find('link', home.check.again);
    await again.find('link', home.lookBack);
    await follow(again, home.plan);
    await again.text('Noor');
    await goHome(again);
    await switchTo(again, someone, 'ArrowDown');
    await follow(again, home.plan);
    expect(await (await again.label(plan.fields.call.label)).value()).toBe('Ana');

    const entries = await keptUnder(browser(), 'entry/');
    expect(new Set(entries.map(({ relationship }) => relationship)).size).toBe(1);
  });

  it('can be named, told apart and changed, in any script', async () => {
    await begin(browser(), begunStorage(Date.now()));
    const page = await browser().openPage('journal.html#/people');
    await follow(page, people.add);
    await goThroughBeginning(page);
    await page.eval(`location.hash = '#/people'`);
    await arriveAt(page, people.heading);
    await follow(page, `${people.edit} ${someone}`);
    await (await page.label(people.nickname)).fill('أختي  سلمى');
    await press(page, people.save);
    await arriveAt(page, people.heading);
    await page.find('heading', 'أختي سلمى', { level: 2 });
    expect(await page.eval(`return getComputedStyle(document.querySelectorAll('h2')[1]).direction`)).toBe(
      'rtl',
    );
    await press(page, `${people.use} ${kinds.partner}`);
    await page.find('button', `${people.use} أختي سلمى`);
    const popup = await browser().openPopup();
    await popup.find('combobox', home.switcher);
    expect(await popup.eval(chosen)).toBe(kinds.partner);
  });
});
