/**
 * What the lock costs: from the press that opens it to the first screen of a history of ten thousand
 * sealed entries, and keeping one entry sealed against keeping it plain. Alone:
 * `npm run bench -- lock`.
 */
import { removeFolder } from '../drive/folders.ts';
import { begin, forgetAll } from '../drive/forget.ts';
import { launch } from '../drive/launch.ts';
import { words } from '../e2e/words.ts';
import { passphrase, sealedStorage } from '../fixtures/sealed.ts';
import { seededStorage } from '../fixtures/year.ts';
import { extensionToKill } from '../kill/extension.ts';
import { middle, type Line } from './statistics.ts';

const count = 10_000;
const openings = 5;
const rounds = 15;
const locked = words('locked');
const journal = words('journal');

/** In the page: the time from the press to the first screen of the history, in milliseconds. */
const press = `
  const begun = performance.now();
  const there = new Promise((done) => {
    const look = () => {
      if (document.querySelector('h1')?.textContent === args[0]) done(performance.now() - begun);
      else requestAnimationFrame(look);
    };
    look();
  });
  document.querySelector('form button[type=submit]').click();
  return there;`;

export async function measureLock(): Promise<Line[]> {
  const extension = await extensionToKill('chromium');
  const driver = await launch('chromium', { extension });
  try {
    const sealed = sealedStorage(seededStorage(Date.now(), count));
    await begin(driver, sealed);
    const times: number[] = [];
    for (let opening = 0; opening < openings; opening++) {
      await driver.background('await browser.storage.session.clear()');
      const page = await driver.openPage('journal.html#/journal');
      await (await page.label(locked.passphrase.label)).fill(passphrase);
      times.push(await page.eval<number>(press, journal.heading));
      await page.close();
    }
    const kept = {
      unsent: { plain: [] as number[], sealed: [] as number[] },
      fence: { plain: [] as number[], sealed: [] as number[] },
    };
    for (let round = 0; round < rounds; round++) {
      // Each begins with the same, for a bowl that holds more is more to seal.
      for (const as of ['plain', 'sealed'] as const) {
        await driver.background(`${forgetAll} await browser.storage.session.clear()`);
        const page = await driver.openPage('kill.html');
        await page.waitFor('the page', 'return globalThis.campaign !== undefined');
        await page.eval('await campaign.begin()');
        if (as === 'sealed') await page.eval('await campaign.lock()');
        for (const kind of ['unsent', 'fence'] as const) {
          await page.eval('await campaign.keep(args[0], 30)', kind);
          kept[kind][as].push(await page.eval<number>('return campaign.keep(args[0], 60)', kind));
        }
        await page.close();
      }
    }
    return [
      {
        what: `unlock, to the first screen of ${count} entries`,
        value: middle(times).median,
        unit: 'ms',
        target: 1000,
      },
      ...against('keep a letter', kept.unsent),
      ...against('keep a fence, which the first screen knows', kept.fence),
    ];
  } finally {
    await driver.quit();
    removeFolder(extension);
  }
}

function against(what: string, times: Record<'plain' | 'sealed', number[]>): Line[] {
  const [plain, sealed] = [middle(times.plain).median, middle(times.sealed).median];
  return [
    { what: `${what}, plain`, value: plain, unit: 'ms' },
    { what: `${what}, sealed`, value: sealed, unit: 'ms' },
    { what: `${what}, sealed against plain`, value: sealed / plain, unit: 'times', target: 1.5 },
  ];
}
