/**
 * `npm run test:kill`: kills both browsers again and again while they write, edit, delete, import and
 * seal, and counts what is lost or torn. `-- --kills=50 --browser=firefox --minutes=5` makes it shorter.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../drive/api.ts';
import { campaign, emptyTally, isOfPage, type Tally } from './campaign.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '1000' },
    browser: { type: 'string', default: 'chromium,firefox' },
    minutes: { type: 'string', default: '240' },
  },
});
const kills = Number(values.kills);
const minute = 60_000;
const line = (browser: string, { kills, acknowledged, lost, torn }: Tally) =>
  `${browser}: ${kills} kills, ${acknowledged} steps acknowledged, ${lost} lost, ${torn} torn`;

mkdirSync('.output', { recursive: true });
let failed = false;
for (const browser of values.browser.split(',') as BrowserName[]) {
  const end = Date.now() + Number(values.minutes) * minute;
  let told = 0;
  const tellFaults = ({ faults }: Tally) => {
    for (const fault of faults.slice(told)) console.log(`  ${fault}`);
    told = faults.length;
  };
  const tally = emptyTally();
  while (tally.kills < kills && Date.now() < end) {
    const before = tally.kills;
    await campaign(browser, tally, { kills, end }, () => {
      tellFaults(tally);
      if (tally.kills % 50 === 0) console.log(line(browser, tally));
    }).catch((error: unknown) => {
      // One that never began has nothing to go on with.
      if (isOfPage(error) || tally.kills === before) throw error;
      // A browser that no longer answers says nothing of what it kept: another profile goes on.
      console.log(`  begun anew: ${String(error)}`);
    });
  }
  tellFaults(tally);
  console.log(line(browser, tally));
  failed ||= tally.lost > 0 || tally.torn > 0;
  writeFileSync(`.output/kill-${browser}.json`, `${JSON.stringify(tally, null, 2)}\n`);
}
process.exitCode = failed ? 1 : 0;
