import { describe, expect, it } from 'vitest';
import type { Driver, Screen } from '../drive/api.ts';
import { until } from '../drive/until.ts';
import { brokeStorage } from '../fixtures/repair.ts';
import { seededStorage, settingsWith, someone } from '../fixtures/year.ts';
import { arriveAt, follow, goHome, press, reopen } from './person.ts';
import { begin, browsers, kept, useBrowser } from './session.ts';
import { words } from './words.ts';

const moment = words('moment');
const home = words('home');
const { actions, sides: sideNames } = words('common');

type Side = 'hurt' | 'broke';
type Card = (typeof moment)['hurt'][number];

const onSides = (...sides: Side[]) => brokeStorage(Date.now(), { sides });
const hurt = () => onSides('hurt');

async function openMoment(driver: Driver, data: Record<string, unknown>): Promise<Screen> {
  await begin(driver, data);
  return comeBack(driver);
}

/** To the cards from home, in a popup that was closed before. */
async function comeBack(driver: Driver): Promise<Screen> {
  const popup = await reopen(driver);
  await arriveAt(popup, home.heading);
  await popup.eval(`location.hash = '#/moment'`);
  await popup.find('button', moment.next);
  return popup;
}

const title = (screen: Screen) => screen.eval<string>(`return document.querySelector('h1').textContent`);

/** All that a card says, as a screen reader is told it. */
const told = (screen: Screen) =>
  screen.eval<string>(
    `return [...document.querySelector('[aria-live]').children]
      .map((one) => one.textContent.trim()).join(' / ')`,
  );

const whole = ({ kind, title, leave, line, say }: Card) =>
  [
    moment.kinds[kind],
    title,
    leave && `${moment.leaveLabel} ${leave}`,
    line,
    say && `${moment.sayLabel} ${say}`,
  ]
    .filter((part) => part !== undefined)
    .join(' / ');

/** Everything that can be seen, word by word. What is set aside for a screen reader is not. */
const seen = (screen: Screen) =>
  screen.eval<string[]>(`
    const setAside = (one) =>
      one !== null && (getComputedStyle(one).clipPath !== 'none' || setAside(one.parentElement));
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const one = walker.currentNode.parentElement;
      if (one.checkVisibility() && !setAside(one)) {
        found.push(...walker.currentNode.data.split(/\\s+/).filter((word) => word !== ''));
      }
    }
    return found;`);

describe.each(browsers)('In a hard talk, in %s', (name) => {
  const browser = useBrowser(name);

  it('goes from card to card by buttons and arrow keys, and comes round at both ends', async () => {
    const popup = await openMoment(browser(), hurt());
    const titles = moment.hurt.map((card) => card.title);
    await arriveAt(popup, titles[0] ?? '');
    await popup.text(`1 of ${titles.length}`);
    await press(popup, moment.next);
    await arriveAt(popup, titles[1] ?? '');
    // The focus stays on the button, so that it can be pressed again and again.
    expect(await popup.focused()).toMatchObject({ role: 'button', name: moment.next });
    await popup.press('Enter');
    await arriveAt(popup, titles[2] ?? '');
    await popup.press('ArrowRight');
    await arriveAt(popup, titles[3] ?? '');
    await popup.text(`4 of ${titles.length}`);
    for (let step = 0; step < 4; step++) await popup.press('ArrowLeft');
    await arriveAt(popup, titles.at(-1) ?? '');
    await press(popup, moment.next);
    await press(popup, moment.previous);
    await arriveAt(popup, titles.at(-1) ?? '');
  });

  /** Reads all cards of a side, to the first again, and holds the buttons to their place. */
  async function readThrough(screen: Screen, side: Side): Promise<void> {
    const places = new Set<string>();
    for (const card of moment[side]) {
      await arriveAt(screen, card.title);
      expect(await told(screen)).toBe(whole(card));
      const sizes = await screen.eval<number[]>(
        `return [...document.querySelectorAll('[aria-live] > :not(:first-child)')]
          .map((one) => parseFloat(getComputedStyle(one).fontSize))`,
      );
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
      places.add(JSON.stringify(await (await screen.find('button', moment.next)).box()));
      await screen.press('ArrowRight');
    }
    await arriveAt(screen, moment[side][0]?.title ?? '');
    expect([...places]).toHaveLength(1);
  }

  it.each(['hurt', 'broke'] as const)(
    'shows every card whole and large, and its buttons at one place: %s',
    async (side) => {
      await readThrough(await openMoment(browser(), onSides(side)), side);
      const panel = await browser().openPage('sidepanel.html');
      await panel.size(320, 700);
      await readThrough(panel, side);
      const page = await browser().openPage('journal.html#/moment');
      await page.size(1000, 800);
      await readThrough(page, side);
    },
  );

  it.each([[['hurt']], [['broke']], [['hurt', 'broke']]] as const)(
    'asks for no more than 40 words to be read at first, whichever card comes first: %s',
    async (sides) => {
      const length = ({ title, line = '', leave = '', say = '' }: Card) =>
        [title, line, leave, say].join(' ').trim().split(/\s+/).length;
      const [longest] = sides
        .flatMap((side) => moment[side])
        .toSorted((one, other) => length(other) - length(one));
      const popup = await openMoment(browser(), {
        ...onSides(...sides),
        settings: settingsWith({ favourites: [longest!.id] }),
      });
      const first = longest!.title;
      await arriveAt(popup, first);
      const inPopup = await seen(popup);
      expect(inPopup).toEqual(expect.arrayContaining(['Leave', 'safe', ...first.split(' '), 'Next']));
      expect(inPopup.length, inPopup.join(' ')).toBeLessThanOrEqual(40);
      for (const path of ['sidepanel.html', 'journal.html#/moment']) {
        const page = await browser().openPage(path);
        await page.size(path === 'sidepanel.html' ? 320 : 1000, 700);
        await arriveAt(page, first);
        const inPage = await seen(page);
        expect(inPage.length, inPage.join(' ')).toBeLessThanOrEqual(40);
        await page.close();
      }
    },
  );

  it('is one tap from the toolbar’s popup, without scrolling', async () => {
    await begin(browser(), hurt());
    const popup = await reopen(browser());
    await arriveAt(popup, home.heading);
    const { y, height } = await (await popup.find('link', actions.talk)).box();
    expect(y + height).toBeLessThan(200);
    await follow(popup, actions.talk);
    await arriveAt(popup, moment.hurt[0]?.title ?? '');
  });

  // Firefox lets no test press the key of a command; its handler is the same.
  it.runIf(name === 'chromium')('is opened by its own key', async () => {
    await begin(browser(), hurt());
    await browser().background(`chrome.commands.onCommand.dispatch('moment', {})`);
    await expect
      .poll(async () => (await (await browser().popup())?.url())?.endsWith('#/moment'), { timeout: 10_000 })
      .toBe(true);
    await arriveAt((await browser().popup())!, moment.hurt[0]?.title ?? '');
  });

  it('says on both sides which one a card is for', async () => {
    const popup = await openMoment(browser(), onSides('hurt', 'broke'));
    await popup.text(sideNames.hurt);
    await popup.press('ArrowLeft');
    await arriveAt(popup, moment.broke.at(-1)?.title ?? '');
    await popup.text(sideNames.broke);
  });

  it('keeps what is marked, leaves it where it is, and shows it first the next time', async () => {
    const popup = await openMoment(browser(), hurt());
    const [first, second, third, fourth] = moment.hurt.map((card) => card.title);
    for (let step = 0; step < 3; step++) await popup.press('ArrowRight');
    await press(popup, moment.favour);
    await popup.find('button', moment.unfavour);
    expect(await title(popup)).toBe(fourth);
    await popup.press('ArrowLeft');
    await arriveAt(popup, third ?? '');
    await press(popup, moment.favour);
    await popup.find('button', moment.unfavour);
    await popup.press('ArrowLeft');
    await arriveAt(popup, second ?? '');
    await popup.find('button', moment.favour);

    const again = await comeBack(browser());
    for (const expected of [fourth, third, first, second]) {
      await arriveAt(again, expected ?? '');
      await again.press('ArrowRight');
    }
    await press(again, moment.previous);
    await press(again, moment.previous);
    await press(again, moment.previous);
    await press(again, moment.unfavour);
    await again.find('button', moment.favour);
    await arriveAt(await comeBack(browser()), fourth ?? '');
    expect((await kept(browser())).settings).toMatchObject({ favourites: [moment.hurt[3]?.id] });
  });

  it('shows nothing that a person wrote, and no name', async () => {
    const secret = 'Quetzal';
    const now = Date.now();
    const data = seededStorage(now, 3) as Record<string, Record<string, unknown>>;
    const marked = Object.fromEntries(
      Object.entries(data).map(([key, record]) => {
        if (!key.startsWith('entry/')) return [key, record];
        const texts = Object.fromEntries(
          Object.keys(record.texts as object).map((field) => [field, `${secret} ${field}`]),
        );
        return [key, { ...record, texts }];
      }),
    );
    const relationship = { ...data[`relationship/${someone}`], nickname: `${secret} name` };
    const [glance] = (data.home as { relationships?: object[] }).relationships ?? [];
    const named = {
      ...glance,
      ...relationship,
      drawn: { day: '2026-01-01', card: 'h-small-safe-thing', text: `${secret} drawn` },
      promises: [{ id: 'promise', text: `${secret} promise`, by: '2026-01-01' }],
    };
    const popup = await openMoment(browser(), {
      ...marked,
      [`relationship/${someone}`]: relationship,
      home: { relationships: [named], current: someone },
      [`draft/${someone}/answer`]: { card: 'h-small-safe-thing', text: `${secret} draft` },
    });
    const everything = () => popup.eval<string>(`return document.documentElement.outerHTML`);
    for (const card of moment.hurt) {
      await arriveAt(popup, card.title);
      expect(await everything()).not.toContain(secret);
      await popup.press('ArrowRight');
    }
    // It would be seen where it belongs.
    await goHome(popup);
    await popup.eval(`location.hash = '#/plan'`);
    await popup.waitFor(
      'the words of the plan',
      `return document.body.textContent.includes(args[0])`,
      secret,
    );
  });

  it('leads to a breath, a pause, a timer and the look back', async () => {
    const popup = await openMoment(browser(), hurt());
    const ways = { breathe: 'breathe', pause: 'pause', talk: 'talk', after: 'after' } as const;
    for (const way of Object.values(ways)) {
      await follow(popup, moment.tools[way]);
      await arriveAt(popup, words(way).heading);
      await popup.eval(`location.hash = '#/moment'`);
      await popup.find('button', moment.next);
    }
  });

  it('stays beside the page, open when the popup is closed', async () => {
    const popup = await openMoment(browser(), hurt());
    await press(popup, moment.beside);
    const panel = await until('the panel to open', () => browser().panel());
    await arriveAt(panel, moment.hurt[0]?.title ?? '');
    // The popup may have closed by itself; there is nothing more to keep beside in the panel.
    await (await browser().popup())?.close();
    await press(panel, moment.next);
    await arriveAt(panel, moment.hurt[1]?.title ?? '');
    expect(await panel.open()).toBe(true);
    expect(await panel.count('button', moment.beside)).toBe(0);
    // Nothing but leaving closes a sidebar in both browsers.
    await press(panel, actions.leave).catch(() => undefined);
    await expect.poll(() => panel.open()).toBe(false);
  });
});
