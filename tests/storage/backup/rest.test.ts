import { describe, expect, it } from 'vitest';
import { bringBack, preview } from '~/storage/backup/bring-back';
import { readContents } from '~/storage/backup/contents';
import { exportPlain } from '~/storage/backup/export';
import { isClear, readBackup } from '~/storage/backup/file';
import { inSlices, partOf, type Rest } from '~/storage/backup/rest';
import { undoImport } from '~/storage/backup/undo';
import { checkEntry, now, sam } from '../made';
import { memoryStore } from '../memory-store';
import { deviceOf } from './files';

/** Counts how often it is asked, and rests each time. */
function counting(): Rest & { asked: number; taken: number } {
  return {
    asked: 0,
    taken: 0,
    due() {
      this.asked += 1;
      return true;
    },
    async take() {
      this.taken += 1;
      await new Promise((turn) => setImmediate(turn));
    },
  };
}

describe('long work', () => {
  it('lets others have their turn whenever a rest is due, and says how far it is', async () => {
    const heard: (number | string)[] = [];
    setImmediate(() => heard.push('other'));
    await inSlices(
      [1, 2, 3, 4],
      counting(),
      (item) => heard.push(`item ${item}`),
      (share) => heard.push(share),
    );
    expect(heard).toEqual(['item 1', 0.25, 'other', 'item 2', 0.5, 'item 3', 0.75, 'item 4', 1]);
  });

  it('tells a part of it as its share of the whole', () => {
    const heard: number[] = [];
    const tell = partOf((share) => heard.push(share), 0.5, 1);
    for (const share of [0, 0.5, 1]) tell(share);
    expect(heard).toEqual([0.5, 0.75, 1]);
  });

  it('asks after every record, on each way from a history to a file and back', async () => {
    const count = 50;
    const history = Array.from({ length: count }, (_, at) => checkEntry({ id: `c${at}`, at: now + at }));
    const there = await deviceOf({ people: [sam], history });
    const here = memoryStore();
    const rests: Record<string, ReturnType<typeof counting>> = {};
    const rest = (of: string) => (rests[of] = counting());
    const { text } = await exportPlain(there, now, rest('export'));
    const file = readBackup(text);
    if (!isClear(file)) throw new Error('it is plain');
    const contents = await readContents(file, rest('read'));
    await preview(here, contents, rest('look'));
    const brought = await bringBack(here, contents, { settings: false }, now, rest('add'));
    await undoImport(here, brought, now, rest('undo'));
    for (const [of, { asked, taken }] of Object.entries(rests)) {
      expect(asked, of).toBeGreaterThanOrEqual(count);
      expect(taken, of).toBe(asked);
    }
  });
});
