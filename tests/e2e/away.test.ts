import { describe, expect, it } from 'vitest';
import { seededStorage } from '../fixtures/year.ts';
import { setUpLock, unlock } from './locked.ts';
import { arriveAt } from './person.ts';
import { begin, useBrowser } from './session.ts';
import { words } from './words.ts';

const journal = words('journal');
const locked = words('locked');

/** In seconds: the least that browsers take. By default it is a minute. */
const shortest = 15;

/**
 * The browsers say by themselves that nobody uses the computer: Firefox without a screen, too, and
 * Chromium where there is one, even one that nobody sees. They say it once for each absence, so one
 * test a browser. That the screen locks cannot be brought about here.
 */
describe.each([
  ['chromium', 'xvfb'],
  ['firefox', 'headless'],
] as const)('While nobody uses the computer, the lock in %s', (name, display) => {
  const browser = useBrowser(name, { display });

  it('closes by the browser’s own word, and opens again by the passphrase', async () => {
    await begin(browser(), { ...seededStorage(Date.now(), 5), locking: { after: 60, away: true } });
    const { page } = await setUpLock(browser());
    await page.eval(`location.hash = '#/journal'`);
    await arriveAt(page, journal.heading);
    await browser().background('browser.idle.setDetectionInterval(args[0])', shortest);
    await page.find('heading', locked.heading, { level: 1, timeout: 90_000 });
    expect(await browser().background('return browser.storage.session.get(null)')).toEqual({});
    await unlock(page);
    await arriveAt(page, journal.heading);
  });
});
