import { describe, expect, it } from 'vitest';
import type { BrowserName, Driver, LaunchOptions, Screen } from '../drive/api.ts';
import { begunStorage } from '../fixtures/year.ts';
import { arriveAt, follow, press, reopen } from './person.ts';
import { begin, browsers, kept, useBrowser } from './session.ts';
import { words } from './words.ts';

const breathe = words('breathe');
const moment = words('moment');
const { actions } = words('common');

async function openBreathe(driver: Driver): Promise<Screen> {
  const popup = await reopen(driver);
  await arriveAt(popup, words('home').heading);
  await popup.eval(`location.hash = '#/breathe'`);
  await arriveAt(popup, breathe.heading);
  return popup;
}

const round = `document.querySelector('[role=status]').previousElementSibling`;
const width = (screen: Screen) => screen.eval<number>(`return ${round}.getBoundingClientRect().width`);

/** Chooses the first of the seconds, the fewest, as someone does who has no mouse. */
async function fewest(popup: Screen, label: string): Promise<void> {
  await (await popup.label(label)).focus();
  await popup.press('Home');
}

describe.each(browsers)('A slow breath in %s', (name) => {
  const browser = useBrowser(name);

  it('begins, goes on by turns as the round widens and narrows, and stops', async () => {
    await begin(browser(), begunStorage(Date.now()));
    const popup = await openBreathe(browser());
    const small = await width(popup);
    await press(popup, breathe.begin);
    await popup.find('status');
    await popup.text(breathe.in);
    await popup.waitFor(
      'the round to widen',
      `return ${round}.getBoundingClientRect().width > args[0] + 10`,
      small,
    );
    await popup.text(breathe.out);
    const large = await width(popup);
    await popup.waitFor(
      'the round to narrow',
      `return ${round}.getBoundingClientRect().width < args[0] - 10`,
      large,
    );
    await popup.text(breathe.in);
    await press(popup, breathe.stop);
    await popup.find('button', breathe.begin);
    expect(await popup.eval(`return document.querySelector('[role=status]').textContent`)).toBe('');
    await follow(popup, actions.back);
    await popup.find('button', moment.next);
  });

  it('keeps the pace that was chosen, and breathes by it', async () => {
    await begin(browser(), begunStorage(Date.now()));
    const popup = await openBreathe(browser());
    await (await popup.text(breathe.pace.summary)).click();
    await fewest(popup, breathe.pace.in);
    await fewest(popup, breathe.pace.out);
    await expect
      .poll(async () => (await kept(browser())).settings)
      .toMatchObject({ breath: { in: 2, out: 2 } });
    const again = await openBreathe(browser());
    await press(again, breathe.begin);
    await again.text(breathe.in);
    const duration = `return getComputedStyle(${round}).transitionDuration`;
    expect(await again.eval(duration)).toBe('2s');
    await again.text(breathe.out);
    await (await again.text(breathe.pace.summary)).click();
    expect(await (await again.label(breathe.pace.in)).value()).toBe('2');
  });
});

const still: Record<BrowserName, LaunchOptions> = {
  chromium: { args: ['--force-prefers-reduced-motion'] },
  firefox: { prefs: { 'ui.prefersReducedMotion': 1 } },
};

describe.each(browsers)('Where nothing is to move, in %s', (name) => {
  const browser = useBrowser(name, still[name]);

  it('a breath is told in words alone', async () => {
    await begin(browser(), begunStorage(Date.now()));
    const popup = await openBreathe(browser());
    expect(await popup.eval(`return matchMedia('(prefers-reduced-motion: reduce)').matches`)).toBe(true);
    const pace = await popup.text(breathe.still.replace('{in}', '4').replace('{out}', '6'));
    expect((await pace.box()).height).toBeGreaterThan(0);
    await press(popup, breathe.begin);
    await popup.text(breathe.in);
    expect(await popup.eval(`return ${round}.checkVisibility()`)).toBe(false);
    await popup.text(breathe.out);
  });
});
