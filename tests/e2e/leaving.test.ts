import { beforeAll, describe, expect, it } from 'vitest';
import type { Driver, Screen } from '../drive/api.ts';
import { until } from '../drive/until.ts';
import { begunStorage, seededStorage } from '../fixtures/year.ts';
import { openPanel } from './panel.ts';
import { arriveAt, follow, press } from './person.ts';
import { begin, browsers, kept, tidy, useBrowser } from './session.ts';
import { words } from './words.ts';

const { actions, left } = words('common');
const home = words('home');
const plan = words('plan');
const leaving = words('leaving');

const data = () => seededStorage(Date.now(), 9);

interface Place {
  readonly place: string;
  readonly open: (driver: Driver) => Promise<Screen>;
}

const inPage = (path: string) => (driver: Driver) => driver.openPage(path);
const places: readonly Place[] = [
  { place: 'the popup', open: (driver) => driver.openPopup() },
  { place: 'the full page', open: inPage('journal.html#/journal') },
  { place: 'the options page', open: inPage('options.html') },
  { place: 'the panel', open: openPanel },
];

interface Way {
  readonly way: string;
  /** The event that leaves. */
  readonly event: 'click' | 'keyup';
  readonly leave: (screen: Screen) => Promise<unknown>;
}

async function threeTimesShift(screen: Screen): Promise<void> {
  for (let time = 0; time < 3; time++) await screen.press('Shift');
}

/** From the heading back to the first stop of all, then on to the button, as someone without a mouse goes. */
async function byKeyboard(screen: Screen): Promise<void> {
  const first = await screen.eval<string>(
    `return document.querySelector('header a, header button').textContent`,
  );
  for (let step = 0; step < 20 && (await screen.focused()).name !== first; step++) {
    await screen.press('Shift+Tab');
  }
  if (first !== actions.leave) {
    expect(first).toBe(actions.skipToContent);
    await screen.press('Tab');
  }
  expect(await screen.focused()).toMatchObject({ role: 'button', name: actions.leave });
  await screen.press('Enter');
}

const ways: readonly Way[] = [
  { way: 'the mouse', event: 'click', leave: (screen) => press(screen, actions.leave) },
  { way: 'the keyboard', event: 'click', leave: byKeyboard },
  { way: 'Shift', event: 'keyup', leave: threeTimesShift },
];

/** Leaves; that the view dies under the last key or click is what is wanted. */
async function leave(screen: Screen, { leave: go }: Way): Promise<void> {
  await go(screen).catch(async (error: unknown) => {
    if (await screen.open()) throw error;
  });
}

const mark = 'test/blank';

/** Notes, in the very event that leaves, whether anything of the page is still drawn. */
async function watch(screen: Screen, { event }: Way): Promise<void> {
  await screen.find('heading', undefined, { level: 1, timeout: 10_000 });
  await screen.eval(
    `localStorage.removeItem(args[0]);
    addEventListener(args[1], () => localStorage.setItem(args[0], getComputedStyle(document.body).display));`,
    mark,
    event,
  );
}

/** All that is there after leaving, whoever looks at it. */
async function expectNeutral(screen: Screen): Promise<void> {
  await arriveAt(screen, left.heading);
  const shown = await screen.eval(`
    const text = document.documentElement.innerText.trim().split(/\\s*\\n\\s*/);
    const drawn = getComputedStyle(document.body).display !== 'none';
    const { title } = document;
    const leads = document.querySelectorAll('a, input, nav').length;
    return { text, drawn, title, leads };`);
  expect(shown).toEqual({
    text: ['Goldseam', left.heading, left.open],
    drawn: true,
    title: 'Goldseam',
    leads: 0,
  });
}

interface Tab {
  readonly id: number;
  readonly index: number;
  readonly active: boolean;
}
const tabs = (driver: Driver) => driver.background<Tab[]>('return browser.tabs.query({})');

describe.each(browsers)('Leaving in %s', (name) => {
  const browser = useBrowser(name);
  beforeAll(async () => {
    // The welcome page is a tab of ours as well: it comes before any is counted.
    await until('the welcome page', async () => (await browser().pages()).length === 1, 15_000);
  });

  describe.each(places)('from $place', ({ open }) => {
    it.each(ways)('by $way is blank at once and closes, and nothing is shown until asked', async (way) => {
      await begin(browser(), data());
      const screen = await open(browser());
      await watch(screen, way);
      const before = await tabs(browser());
      await leave(screen, way);
      await expect.poll(() => screen.open(), { timeout: 10_000 }).toBe(false);
      expect(await browser().panel()).toBeNull();
      expect(await browser().popup()).toBeNull();
      expect(await browser().pages()).toEqual([]);
      // Another tab stands where the page was, and of the others none is gone or new.
      const after = await tabs(browser());
      const isNew = (tab: Tab) => !before.some(({ id }) => id === tab.id);
      const place = screen.kind === 'tab' ? before.filter(({ active }) => active) : [];
      expect(after.filter(isNew).map(({ index, active }) => ({ index, active }))).toEqual(
        place.map(({ index }) => ({ index, active: true })),
      );
      expect(after).toHaveLength(before.length);

      const again = await browser().openPopup();
      await expectNeutral(again);
      expect(await again.eval(`return localStorage.getItem(args[0])`, mark)).toBe('none');
      await press(again, left.open);
      await arriveAt(again, home.heading);
      await again.find('button', actions.leave);
      await expect.poll(async () => Object.keys(await kept(browser()))).not.toContain('left');
    });
  });

  it.each(ways)('leaves the neutral screen where the browser does not close: $way', async (way) => {
    await begin(browser(), data());
    const screen = await browser().openPage('sidepanel.html');
    await watch(screen, way);
    await screen.eval('window.close = () => undefined');
    await leave(screen, way);
    await expectNeutral(screen);
    expect((await screen.focused()).name).toBe(left.heading);
    expect(await screen.eval(`return localStorage.getItem(args[0])`, mark)).toBe('none');
    await press(screen, left.open);
    await screen.absent('heading', left.heading);
  });

  it('closes a panel in which someone went from screen to screen', async () => {
    await begin(browser(), data());
    const panel = await openPanel(browser());
    await follow(panel, actions.help);
    await arriveAt(panel, words('safety').heading);
    await follow(panel, actions.home);
    await arriveAt(panel, home.heading);
    await follow(panel, home.plan);
    await arriveAt(panel, plan.heading);
    await leave(panel, ways[2]!);
    await expect.poll(() => panel.open(), { timeout: 10_000 }).toBe(false);
    expect(await browser().panel()).toBeNull();
    await expectNeutral(await browser().openPopup());
  });

  it('leaves nothing that Back leads to', async () => {
    await begin(browser(), data());
    const page = await browser().openPage('journal.html#/home');
    await arriveAt(page, home.heading);
    await page.eval(`location.hash = '#/journal'`);
    await arriveAt(page, words('journal').heading);
    await press(page, actions.leave);
    await expect.poll(() => page.open(), { timeout: 10_000 }).toBe(false);
    // A tab without a way back says so in Chromium; Firefox stays where it is.
    await browser().background(`
      const [{ id }] = await browser.tabs.query({ active: true });
      await browser.tabs.goBack(id).catch(() => undefined);`);
    expect(await browser().pages()).toEqual([]);
  });

  it('shows nothing of a page that Back brings out of the browser’s memory', async () => {
    await begin(browser(), data());
    const page = await browser().openPage('journal.html#/journal');
    await arriveAt(page, words('journal').heading);
    // Chromium goes back to no page in which nobody did anything.
    await (await page.find('heading', words('journal').heading)).click();
    const [{ id } = { id: -1 }] = (await tabs(browser())).filter(({ active }) => active);
    const go = `await browser.tabs.update(args[0], { url: 'about:blank' })`;
    await browser().background(go, id);
    await expect.poll(() => browser().pages()).toEqual([]);
    const popup = await browser().openPopup();
    await arriveAt(popup, home.heading);
    await leave(popup, ways[0]!);
    await expect.poll(() => popup.open()).toBe(false);
    await browser().background('await browser.tabs.goBack(args[0])', id);
    await expect.poll(async () => (await browser().pages()).length).toBe(1);
    const [back] = await browser().pages();
    await expectNeutral(back!);
  });

  it('makes all windows blank together, and each shows its own again when it is asked', async () => {
    await begin(browser(), data());
    const page = await browser().openPage('journal.html#/journal');
    const options = await browser().openPage('options.html');
    await arriveAt(page, words('journal').heading);
    await arriveAt(options, words('settings').heading);
    const popup = await browser().openPopup();
    await arriveAt(popup, home.heading);
    await leave(popup, ways[2]!);
    await expectNeutral(page);
    await expectNeutral(options);
    await press(page, left.open);
    await arriveAt(page, words('journal').heading);
    await expectNeutral(options);
    await press(options, left.open);
    await arriveAt(options, words('settings').heading);
    await arriveAt(await browser().openPopup(), home.heading);
  });

  it('is remembered when the popup dies in the very event that leaves', async () => {
    for (const way of [ways[0]!, ways[2]!]) {
      await begin(browser(), data());
      const popup = await browser().openPopup();
      await arriveAt(popup, home.heading);
      await popup.eval(`
        for (const type of ['click', 'keyup']) addEventListener(type, () => {
          if (document.documentElement.hasAttribute('data-blank')) close();
        });`);
      await leave(popup, way);
      await expect.poll(() => popup.open(), { timeout: 10_000 }).toBe(false);
      const again = await browser().openPopup();
      await expectNeutral(again);
      await press(again, left.open);
      await arriveAt(again, home.heading);
      await tidy(browser());
    }
  });

  it('shows the neutral screen first in a popup that a notification opens, and opens nothing behind it', async () => {
    await begin(browser(), { ...data(), left: true });
    await browser().background(`await browser.action.setPopup({ popup: 'popup.html#/today' })`);
    try {
      const before = await kept(browser());
      const popup = await browser().openPopup();
      await expectNeutral(popup);
      expect(await kept(browser())).toEqual(before);
      await press(popup, left.open);
      await popup.label(words('today').label);
    } finally {
      await browser().background(`await browser.action.setPopup({ popup: 'popup.html' })`);
    }
  });

  it('opens the screen that was asked for meanwhile', async () => {
    await begin(browser(), { ...data(), left: true });
    const page = await browser().openPage('journal.html#/journal');
    await expectNeutral(page);
    await page.eval(`location.hash = '#/settings'`);
    await expectNeutral(page);
    await press(page, left.open);
    await arriveAt(page, words('settings').heading);
  });

  it('does not come of capital letters, of Shift with clicks, or of Escape', async () => {
    await begin(browser(), begunStorage(Date.now()));
    const page = await browser().openPage('journal.html#/plan');
    await arriveAt(page, plan.heading);
    const field = await page.label(plan.fields.call.label);
    await field.focus();
    for (const letter of ['N', 'O', 'O', 'R']) await page.press(`Shift+${letter}`);
    expect(await field.value()).toBe('NOOR');
    for (const key of ['Shift', 'Shift', 'x', 'Shift', 'Shift']) await page.press(key);
    expect(await field.value()).toBe('NOORx');
    for (let time = 0; time < 4; time++) {
      await (await page.find('heading', plan.heading)).click();
      await page.press('Shift');
    }
    for (let time = 0; time < 4; time++) await page.press('Shift+Tab');
    for (let time = 0; time < 3; time++) await page.press('Escape');
    await arriveAt(page, plan.heading);
    expect(await field.value()).toBe('NOORx');
    expect(await kept(browser())).not.toHaveProperty('left');
    expect(await browser().pages()).toHaveLength(1);
  });

  it('is not what Escape does in the popup: that closes as the browser does', async () => {
    await begin(browser(), data());
    const popup = await browser().openPopup();
    await arriveAt(popup, home.heading);
    await popup.press('Escape').catch(() => undefined);
    const again = await browser().openPopup();
    await arriveAt(again, home.heading);
    expect(await kept(browser())).not.toHaveProperty('left');
  });

  it('can be tried in the settings without losing the page', async () => {
    await begin(browser(), data());
    const page = await browser().openPage('options.html');
    await follow(page, words('settings').leaving.label);
    await arriveAt(page, leaving.heading);
    for (const text of [...leaving.body, ...leaving.cannot]) await page.text(text);
    expect(await page.eval(`return document.body.textContent.includes(args[0])`, leaving.tried)).toBe(false);
    await watch(page, ways[0]!);
    await press(page, leaving.try);
    await expectNeutral(page);
    expect(await page.eval(`return localStorage.getItem(args[0])`, mark)).toBe('none');
    expect((await page.focused()).name).toBe(left.heading);
    await press(page, left.open);
    await arriveAt(page, leaving.heading);
    await page.text(leaving.tried);
    await expect.poll(() => kept(browser())).not.toHaveProperty('left');
  });

  it('is told of before the first words are written', async () => {
    const popup = await browser().openPopup();
    const { side, safe, keeps } = words('start');
    await (await popup.find('radio', new RegExp(`^${side.hurt.label}`))).click();
    await press(popup, actions.next);
    await (await popup.find('radio', new RegExp(`^${safe.yes.label}`))).click();
    await press(popup, actions.next);
    await arriveAt(popup, keeps.heading);
    await popup.text(keeps.leave);
  });
});

describe.each(browsers)('A browser that is killed after leaving in %s', (name) => {
  const browser = useBrowser(name);

  it('keeps what was being written, even when the browser is killed', async () => {
    await begin(browser(), begunStorage(Date.now()));
    const popup = await browser().openPopup();
    await arriveAt(popup, home.heading);
    await follow(popup, home.plan);
    await (await popup.label(plan.fields.call.label)).fill('Noor, then my brot');
    await leave(popup, ways[2]!);
    await expect.poll(() => popup.open(), { timeout: 10_000 }).toBe(false);
    await browser().restart('kill');

    const again = await browser().openPopup();
    await expectNeutral(again);
    expect(await again.eval(`return document.documentElement.outerHTML.includes('brot')`)).toBe(false);
    await press(again, left.open);
    await arriveAt(again, plan.heading);
    expect(await (await again.label(plan.fields.call.label)).value()).toBe('Noor, then my brot');
  });
});

describe.each(browsers)('An address of one’s own in %s', (name) => {
  const browser = useBrowser(name);
  // Nobody can have this name (RFC 6761): whatever network there is, nothing is loaded.
  const away = 'https://away.invalid/weather';
  // Each look at the requests leaves marks of its own.
  const outside = async () =>
    (await browser().requests()).filter((url) => !url.startsWith('http://127.0.0.1:'));

  it('is where leaving leads, and only an address with https is taken', async () => {
    await begin(browser(), data());
    const page = await browser().openPage('journal.html#/leaving');
    await arriveAt(page, leaving.heading);
    for (const wrong of ['away.invalid', 'http://away.invalid/', 'javascript:alert(1)', 'https://']) {
      await (await page.label(leaving.where.label)).fill(wrong);
      await press(page, leaving.where.save);
      await page.text(leaving.where.fault);
      expect(await (await page.label(leaving.where.label)).attribute('aria-invalid')).toBe('true');
      expect((await page.focused()).name).toBe(leaving.where.label);
      expect(await kept(browser())).not.toHaveProperty('settings');
    }
    await (await page.label(leaving.where.label)).fill(` ${away} `);
    await press(page, leaving.where.save);
    await page.text(leaving.where.saved);
    expect(await kept(browser())).toHaveProperty('settings.leaveTo', away);
    expect(await outside()).toEqual([]);
    await page.front();
    await leave(page, ways[2]!);
    await expect.poll(() => page.open(), { timeout: 10_000 }).toBe(false);
    await expect.poll(outside, { timeout: 20_000 }).toEqual([away]);
    await expectNeutral(await browser().openPopup());
  });

  it('is emptied again by saving an empty field', async () => {
    await begin(browser(), data());
    const page = await browser().openPage('journal.html#/leaving');
    for (const address of [away, '']) {
      const field = await page.label(leaving.where.label);
      await field.fill(address);
      await press(page, leaving.where.save);
      await page.text(leaving.where.saved);
      expect(await kept(browser())).toHaveProperty('settings.leaveTo', address);
    }
  });
});

describe.each(browsers)('The keys that open Goldseam in %s', (name) => {
  const browser = useBrowser(name);
  const shortcuts = words('shortcuts');

  it('are shown as they are set, and changed in the browser', async () => {
    await begin(browser(), data());
    const page = await browser().openPage('options.html');
    await follow(page, words('settings').shortcuts.label);
    await arriveAt(page, shortcuts.heading);
    const set = await browser().background<{ name: string; shortcut: string }[]>(
      'return browser.commands.getAll()',
    );
    const keysOf = (...commands: string[]) =>
      set.find((command) => commands.includes(command.name))?.shortcut ?? 'missing';
    const told = (keys: string, what: 'popup' | 'panel') =>
      keys === '' ? shortcuts.none[what] : shortcuts[what].replace('{keys}', keys);
    await page.text(told(keysOf('moment'), 'popup'));
    await page.text(told(keysOf('panel', '_execute_sidebar_action'), 'panel'));
    const before = (await tabs(browser())).length;
    await press(page, shortcuts.change.label);
    await expect.poll(async () => (await tabs(browser())).length).toBe(before + 1);
  });
});
