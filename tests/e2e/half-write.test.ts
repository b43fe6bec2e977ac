import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { begunStorage } from '../fixtures/year.ts';
import { arriveAt, follow, press } from './person.ts';
import { begin, kept, useBrowser } from './session.ts';
import { words } from './words.ts';

const home = words('home');
const plan = words('plan');

/**
 * What Chromium leaves behind in its log when it is killed while it writes the first screen's record:
 * the head of a record of 300 bytes, and less than that. Its shape is leveldb's, doc/log_format.md.
 */
function halfWrite(): Buffer {
  const full = 1;
  const head = Buffer.from([1, 2, 3, 4, 300 & 255, 300 >> 8, full]);
  const count = 1;
  const value = 1;
  const batch = Buffer.from([...Array<number>(8).fill(1), count, 0, 0, 0, value]);
  const long = Buffer.from([200 + 55, 1]);
  return Buffer.concat([head, batch, Buffer.from('\u0004home'), long, Buffer.from('{"current":"')]);
}

/** The folder of the one extension that keeps something in this profile. */
function storeIn(profile: string): string {
  const all = join(profile, 'Default', 'Local Extension Settings');
  const [id] = readdirSync(all);
  return join(all, id!);
}
const logsIn = (store: string) => readdirSync(store).filter((name) => name.endsWith('.log'));

// Firefox keeps its store in SQLite, which takes a half write back.
describe('A write that was cut short in chromium', () => {
  const browser = useBrowser('chromium');

  it('takes nothing along that is written after it, and nothing from before', async () => {
    await begin(browser(), begunStorage(Date.now()));
    const damage = (profile: string) => {
      const store = storeIn(profile);
      const log = logsIn(store)[0]!;
      appendFileSync(join(store, log), halfWrite());
      return Promise.resolve({ store, log });
    };
    const { store, log } = await browser().atRest(damage);
    await expect.poll(() => logsIn(store), { timeout: 10_000 }).not.toContain(log);

    const popup = await browser().openPopup();
    await arriveAt(popup, home.heading);
    await follow(popup, home.plan);
    await (await popup.label(plan.fields.call.label)).fill('Noor');
    await press(popup, plan.keep);
    await arriveAt(popup, plan.kept.heading);
    const there = await kept(browser());
    for (const how of ['quit', 'kill'] as const) {
      await browser().restart(how);
      expect(await kept(browser())).toEqual(there);
    }
    await arriveAt(await browser().openPopup(), home.heading);
  });
});
