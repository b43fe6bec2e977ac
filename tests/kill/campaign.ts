import type { BrowserName, Driver, Screen } from '../drive/api.ts';
import { removeFolder } from '../drive/folders.ts';
import { launch } from '../drive/launch.ts';
import { extensionToKill } from './extension.ts';
import { emptyState, print, reached, readPrint, stateAt, type State } from './ops.ts';

export interface Tally {
  kills: number;
  /** Steps that the store had said were on the disk before a kill. */
  acknowledged: number;
  /** Of these, the ones that were gone afterwards. */
  lost: number;
  /** Kills after which two records that are written together did not fit together. */
  torn: number;
  /** What was wrong, in words. */
  faults: string[];
}

/** Whether a page of ours found something wrong; all else is a browser that does not answer. */
export const isOfPage = (error: unknown): boolean => String(error).includes('In the page');

export const emptyTally = (): Tally => ({ kills: 0, acknowledged: 0, lost: 0, torn: 0, faults: [] });

/**
 * Kills a browser again and again while it writes, and looks each time at what is left.
 * @param tally what was counted before; it is counted on
 * @param until how many kills, and when to stop at the latest, in epoch milliseconds
 * @throws when the browser no longer answers, or a step fails in the page
 */
export async function campaign(
  browser: BrowserName,
  tally: Tally,
  until: { kills: number; end: number },
  tell: () => void = () => undefined,
): Promise<void> {
  const extension = await extensionToKill(browser);
  const driver = await launch(browser, { extension });
  try {
    let page = await openCampaign(driver);
    await page.eval('await campaign.begin()');
    let state = print(emptyState());
    while (tally.kills < until.kills && Date.now() < until.end) {
      const seed = 1 + Math.floor(Math.random() * 1e6);
      await page.eval('campaign.run(args[0], args[1])', seed, state);
      const heard = await hearFor(page, Math.random() ** 2 * 1500);
      await driver.restart('kill');
      page = await openCampaign(driver);
      const found = await page.eval<string>('return campaign.look()').catch((error: unknown) => {
        if (!isOfPage(error)) throw error;
        tally.torn += 1;
        tally.faults.push(`seed ${seed}: ${String(error)}`);
        return null;
      });
      tally.kills += 1;
      tally.acknowledged += heard;
      if (found === null) break;
      const there = reached(state, found, seed, heard);
      if (there === null || there < heard) {
        tally.lost += there === null ? 1 : heard - there;
        tally.faults.push(
          `seed ${seed}: ${heard} steps were heard of, ${there ?? 'none that is known'} are there: ` +
            unlike(stateAt(state, seed, heard), readPrint(found)),
        );
      }
      state = found;
      tell();
    }
  } finally {
    await driver.quit();
    removeFolder(extension);
  }
}

async function openCampaign(driver: Driver): Promise<Screen> {
  const page = await driver.openPage('kill.html');
  await page.waitFor('the campaign', 'return globalThis.campaign !== undefined');
  return page;
}

/** Listens for some time. @returns how many steps were on the disk by then, as the page was told */
async function hearFor(page: Screen, time: number): Promise<number> {
  const end = performance.now() + time;
  let heard = 0;
  do {
    const { done, failure } = await page.eval<{ done: number; failure: string | null }>(
      'return campaign.done()',
    );
    if (failure !== null) throw new Error(`In the page: ${failure}`);
    heard = done;
  } while (performance.now() < end);
  return heard;
}

/** In which parts two states differ. */
function unlike(wanted: State, found: State): string {
  const entries = [...new Set([...wanted.entries.keys(), ...found.entries.keys()])]
    .filter((id) => wanted.entries.get(id) !== found.entries.get(id))
    .map((id) => `${id} is ${found.entries.get(id) ?? 'gone'}, not ${wanted.entries.get(id) ?? 'gone'}`);
  const draft = wanted.draft === found.draft ? [] : [`the draft is ${found.draft}, not ${wanted.draft}`];
  const lock = wanted.locked === found.locked ? [] : [`locked is ${found.locked}`];
  return [...entries, ...draft, ...lock].join('; ');
}
