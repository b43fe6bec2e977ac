import { describe, expect, it } from 'vitest';
import { campaign, emptyTally } from '../kill/campaign.ts';
import { browsers } from './session.ts';

/** The short form of `npm run test:kill`. */
describe.each(browsers)('Killing %s while it writes', (name) => {
  it('loses nothing that was acknowledged and tears nothing apart, four times over', async () => {
    const tally = emptyTally();
    await campaign(name, tally, { kills: 4, end: Date.now() + 100_000 });
    expect(tally).toMatchObject({ kills: 4, lost: 0, torn: 0, faults: [] });
  });
});
