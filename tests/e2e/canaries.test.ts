import { randomBytes } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import type { Driver } from '../drive/api.ts';
import { draftKey, draftKinds } from '../../storage/keys.ts';
import { removeFolder } from '../drive/folders.ts';
import { launch } from '../drive/launch.ts';
import { everyKind } from '../fixtures/kinds.ts';
import { extensionToKill } from '../kill/extension.ts';
import { found, foundAfterCompaction } from './bytes.ts';
import { browsers, type Kept } from './session.ts';

/**
 * A word that nobody would write. Both browsers press what they store together by what has been there
 * before, four letters at least: no two of these have so much in common.
 */
const canary = () => randomBytes(15).toString('base64url');

/** Records of every kind with a canary of its own in each that is content. */
function planted(now: number): { records: Kept; canaries: string[] } {
  const canaries: string[] = [];
  const fresh = () => {
    canaries.push(canary());
    return canaries.at(-1)!;
  };
  const records: Kept = {};
  for (const [key, value] of Object.entries(everyKind(now))) {
    const written = value as { texts?: Record<string, string>; nickname?: string };
    records[key] = value;
    if (written.texts) {
      const texts = Object.fromEntries(Object.keys(written.texts).map((field) => [field, fresh()]));
      records[key] = { ...written, texts };
    }
    if (key.startsWith('relationship/')) records[key] = { ...written, nickname: fresh() };
    if (key === 'home') {
      const home = value as { relationships: object[] };
      records[key] = {
        ...home,
        relationships: home.relationships.map((one) => ({ ...one, nickname: fresh() })),
      };
    }
  }
  for (const draft of draftKinds) {
    records[draftKey(draft, 'x')] = { texts: { one: fresh() } };
  }
  records['damaged/entry/e/1'] = { what: fresh() };
  records['deck/x'] = { own: fresh() };
  records.place = `#/entry/${fresh()}`;
  records['kind of a later day'] = fresh();
  return { records, canaries };
}

describe.each(browsers)('Words on the disk of %s', (name) => {
  const running: Driver[] = [];
  const folders: string[] = [];
  async function begun(): Promise<Driver> {
    const extension = await extensionToKill(name);
    folders.push(extension);
    const driver = await launch(name, { extension });
    running.push(driver);
    return driver;
  }
  afterAll(async () => {
    for (const driver of running) await driver.quit();
    folders.forEach(removeFolder);
  });
  const openPage = async (driver: Driver) => {
    const page = await driver.openPage('kill.html');
    await page.waitFor('the page', 'return globalThis.campaign !== undefined');
    return page;
  };

  it('stand nowhere in the profile when they were written while the lock was on', async () => {
    const driver = await begun();
    const page = await openPage(driver);
    await page.eval('await campaign.begin(); await campaign.lock();');
    const { records, canaries } = planted(Date.now());
    await page.eval('await campaign.put(args[0])', records);
    expect(canaries.length).toBeGreaterThan(80);
    expect(await driver.atRest((profile) => Promise.resolve(found(profile, canaries)))).toEqual([]);
  });

  it('are gone with the next compaction when the lock is turned on over them', async () => {
    const driver = await begun();
    const page = await openPage(driver);
    const { records, canaries } = planted(Date.now());
    await page.eval('await campaign.put(args[0])', records);
    // The look finds them while there is no lock: it is not blind.
    const before = await driver.atRest((profile) => foundAfterCompaction(profile, canaries));
    const seen = new Set(before.map((line) => line.split(' ')[0]));
    // Here and there one is broken by what was pressed together; most of them are whole.
    expect(seen.size).toBeGreaterThan(canaries.length / 2);
    const again = await openPage(driver);
    await again.eval('await campaign.lock()');
    expect(await driver.atRest((profile) => foundAfterCompaction(profile, canaries))).toEqual([]);
  });
});
