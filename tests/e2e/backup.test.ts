import { describe, expect, it } from 'vitest';
import { bounds } from '../../storage/backup/bounds.ts';
import type { Screen } from '../drive/api.ts';
import { copyWith, onDisk } from '../fixtures/copies.ts';
import { everyKind, letterWords } from '../fixtures/kinds.ts';
import { passphrase, sealedStorage } from '../fixtures/sealed.ts';
import { begunStorage, seededStorage, settingsWith } from '../fixtures/year.ts';
import { refuseReadings, refuseWrites, takeReadings, takeWrites } from './disk.ts';
import { closeLock, unlock } from './locked.ts';
import { arriveAt, follow, press } from './person.ts';
import { caughtFile, catchFile, type SavedFile } from './saved-file.ts';
import { begin, browsers, kept, useBrowser, type Kept } from './session.ts';
import { choice, words } from './words.ts';

const { export: saving, import: bringing, reminder, page: inPage } = words('backup');
const { preview, done, undone, faults } = bringing;
const settings = words('settings');

const now = Date.now();
/** What lies on the disk, without the state of the device and what is empty. */
const carried = (all: Kept) =>
  Object.fromEntries(
    Object.entries(all).filter(
      ([key, raw]) => raw !== null && !['nudge', 'backup', 'place', 'recent'].includes(key),
    ),
  );

describe.each(browsers)('A copy in %s', (name) => {
  const browser = useBrowser(name);

  async function saveAs(label: { label: string; hint?: string | undefined }): Promise<SavedFile> {
    const page = await browser().openPage('journal.html#/settings');
    await follow(page, settings.data.label);
    await arriveAt(page, saving.heading);
    await page.text(saving.readable);
    await (await page.find('radio', choice(label))).click();
    await catchFile(page);
    await press(page, saving.save);
    return caughtFile(page);
  }

  async function lookAt(text: string | Uint8Array): Promise<Screen> {
    const page = await browser().openPage('journal.html#/import');
    await (await page.label(bringing.file.label)).upload(onDisk('copy.json', text));
    return page;
  }

  async function lookedAt(text: string): Promise<Screen> {
    const page = await lookAt(text);
    await arriveAt(page, preview.heading);
    return page;
  }

  /** Goes on from the opened file until all of it is here, and the entries are the same as before. */
  async function addEntries(opening: Screen, before: Kept): Promise<void> {
    await arriveAt(opening, preview.heading);
    await press(opening, preview.add);
    await arriveAt(opening, done.heading);
    const entries = (all: Kept) =>
      Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith('entry/')));
    expect(entries(await kept(browser()))).toEqual(entries(before));
  }

  it('brings everything back to an empty browser, and can be undone', async () => {
    const kinds = everyKind(now);
    delete kinds.nudge;
    const settings = settingsWith({ breath: { in: 3, out: 7 } });
    const before = { ...kinds, meta: begunStorage(now).meta, settings };
    await begin(browser(), before);
    const { name: called, type, text } = await saveAs(saving.what.json);
    expect(called).toMatch(/^notes-\d{4}-\d\d-\d\d\.json$/);
    expect(type).toBe('application/json');
    await expect.poll(async () => (await kept(browser())).backup).toMatchObject({ later: null });

    await begin(browser(), {});
    const page = await lookedAt(text);
    await (await page.find('checkbox', preview.settings.label)).click();
    await press(page, preview.add);
    await arriveAt(page, done.heading);
    expect(carried(await kept(browser()))).toEqual(before);
    await follow(page, done.look);
    await arriveAt(page, words('journal').heading);
    await page.find('link', new RegExp(`^${words('common').entryKinds.unsent} `));
    await page.eval(`history.back()`);
    await press(page, done.undo);
    await arriveAt(page, undone.heading);
    expect(Object.keys(await kept(browser())).filter((key) => key !== 'nudge')).toEqual([]);
  });

  it('tells what is new, here already, and different, keeps both, and adds nothing twice', async () => {
    await begin(browser(), seededStorage(now, 3));
    const all = await kept(browser());
    const [plan, planned] = Object.entries(all).find(([, raw]) => (raw as Kept).kind === 'plan')!;
    const other = {
      ...(planned as { texts: object }),
      texts: { ...(planned as { texts: object }).texts, call: 'Me.' },
    };
    const copy = copyWith({ ...all, ...everyKind(now), 'relationship/x': undefined, [plan]: other });
    const page = await lookedAt(copy);
    expect(await (await page.text(words('common').entryKinds.plan)).text()).toBeTruthy();
    await page.text('one new, one different here');
    await page.text(preview.bothKept);
    await press(page, preview.add);
    await arriveAt(page, done.heading);
    const after = await kept(browser());
    expect(after[plan]).toEqual(planned);
    expect(Object.values(after).filter((raw) => (raw as Kept | null)?.kind === 'plan')).toHaveLength(3);
    const again = await lookedAt(copy);
    await again.text(preview.nothing);
    expect(await again.count('button', preview.add)).toBe(0);
  });

  it('is not added while the disk takes nothing, and is when it does', async () => {
    const before = begunStorage(now);
    await begin(browser(), before);
    const page = await lookedAt(copyWith(everyKind(now)));
    await refuseWrites(page);
    await press(page, preview.add);
    expect(await (await page.find('alert')).text()).toContain(bringing.full);
    expect(carried(await kept(browser()))).toEqual(before);
    await takeWrites(page);
    await press(page, preview.add);
    await arriveAt(page, done.heading);
    expect(await kept(browser())).toHaveProperty(['entry/k-letter']);
  });

  it('is there whole or not at all when the page is closed in the midst of it', async () => {
    const before = begunStorage(now);
    const much = copyWith(seededStorage(now, 2000));
    for (const moment of [0, 0.45, 0.89]) {
      await begin(browser(), before);
      const page = await lookedAt(much);
      // In the page itself, so that nothing comes between the moment and the end.
      await page.eval(
        `const { tabs } = globalThis.browser ?? chrome;
        const { id } = await tabs.getCurrent();
        new MutationObserver(() => {
          const bar = document.querySelector('progress');
          if (bar !== null && bar.value >= args[0]) void tabs.remove(id);
        }).observe(document, { subtree: true, childList: true, attributes: true });`,
        moment,
      );
      await press(page, preview.add).catch(() => undefined);
      await expect.poll(() => page.open(), { timeout: 20_000 }).toBe(false);
      const entries = Object.keys(await kept(browser())).filter((key) => key.startsWith('entry/')).length;
      expect([0, 2005]).toContain(entries);
      const again = await lookedAt(much);
      if (entries === 0) await press(again, preview.add);
      else await again.text(preview.nothing);
      await again.close();
    }
  });

  it.each([
    ['foreign', 'Dear diary'],
    ['foreign', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ['sealed', '{"format":"goldseam-sealed","version":1}'],
    ['newer', copyWith({ meta: { version: 99 } })],
    ['damaged', copyWith({ meta: { version: 3 }, 'entry/x': { kind: 'wish' } })],
    ['forbidden', copyWith({ meta: { version: 3 } }).replace('"meta"', '"__proto__":{},"meta"')],
    [
      'deep',
      copyWith({
        meta: { version: 3 },
        'draft/x/letter': JSON.parse('['.repeat(40) + ']'.repeat(40)) as unknown,
      }),
    ],
    ['large', new Uint8Array(bounds.bytes + 1).fill(32)],
  ] as const)('that is %s is not used, and says so', async (fault, text) => {
    const before = seededStorage(now, 2);
    await begin(browser(), before);
    const page = await lookAt(text);
    expect(await (await page.find('alert')).text()).toContain(faults[fault]);
    expect((await page.focused()).name).toBe(bringing.heading);
    expect(await kept(browser())).toEqual(before);
    // The way on is the same field.
    await (await page.label(bringing.file.label)).upload(onDisk('copy.json', copyWith(everyKind(now))));
    await arriveAt(page, preview.heading);
  });

  it('that is encrypted says nothing to a reader, and opens with its passphrase alone', async () => {
    const before = everyKind(now);
    await begin(browser(), before);
    const page = await browser().openPage('journal.html#/export');
    await (await page.find('radio', choice(saving.sealed))).click();
    await page.text(saving.sealed.byOwn);
    const type = async (label: string, text: string) => (await page.label(label)).fill(text);
    await type(saving.sealed.passphrase.label, 'too short');
    await press(page, saving.save);
    await page.text(saving.sealed.short);
    await type(saving.sealed.passphrase.label, 'a lamp in the hall');
    await type(saving.sealed.again, 'a lamp in the hal');
    await press(page, saving.save);
    await page.text(saving.sealed.unlike);
    await type(saving.sealed.again, 'a lamp in the hall');
    await catchFile(page);
    await press(page, saving.save);
    const { name: called, text } = await caughtFile(page);
    expect(called).toMatch(/^notes-\d{4}-\d\d-\d\d\.json$/);
    expect(text).not.toContain(letterWords);
    expect(text).not.toContain('k-letter');
    await page.close();

    await begin(browser(), {});
    const opening = await lookAt(text);
    await arriveAt(opening, bringing.sealed.heading);
    await (await opening.label(bringing.sealed.field.label)).fill('a lamp in the hal');
    await press(opening, bringing.sealed.go);
    await opening.text(bringing.sealed.wrong);
    expect(Object.keys(await kept(browser())).filter((key) => key.startsWith('entry/'))).toEqual([]);
    await (await opening.label(bringing.sealed.field.label)).fill('a lamp in the hall');
    await press(opening, bringing.sealed.go);
    await addEntries(opening, before);
  });

  it('as it lies on the disk is sealed under an open lock, and opens with its passphrase', async () => {
    const before = everyKind(now);
    // As a record that was copied from under another key: it does not open there.
    const sealed = sealedStorage(before);
    await begin(browser(), { ...sealed, 'entry/odd': sealed['entry/k-letter'] });
    const page = await browser().openPage('journal.html#/export');
    await unlock(page);
    await arriveAt(page, saving.heading);
    await catchFile(page);
    await press(page, saving.save);
    await caughtFile(page);
    await page.text(saving.raw.sealed);
    await page.eval(`document.documentElement.removeAttribute('data-file')`);
    await press(page, saving.raw.save);
    const { name: called, text } = await caughtFile(page);
    expect(called).toMatch(/^notes-[\d-]+\.raw\.json$/);
    await page.text(saving.saved.replace('{file}', called));
    const { backup: noted, ...onTheDisk } = await kept(browser());
    expect(noted).toBeDefined();
    expect(JSON.parse(text)).toMatchObject(onTheDisk);
    expect(text).not.toContain(letterWords);
    await closeLock(browser());
    await page.close();

    await begin(browser(), {});
    const opening = await lookAt(text);
    await arriveAt(opening, bringing.sealed.heading);
    await (await opening.label(bringing.sealed.field.label)).fill(passphrase);
    await press(opening, bringing.sealed.go);
    await addEntries(opening, before);
  });

  it('that cannot be made or looked at while the disk is not read says so, and is when it is', async () => {
    await begin(browser(), everyKind(now));
    const page = await browser().openPage('journal.html#/export');
    await arriveAt(page, saving.heading);
    await refuseReadings(page);
    await press(page, saving.save);
    expect(await (await page.find('alert')).text()).toContain(saving.failed.body);
    expect((await page.focused()).name).toBe(saving.save);
    await takeReadings(page);
    await catchFile(page);
    await press(page, saving.save);
    const { text } = await caughtFile(page);
    await page.absent('alert');
    await page.close();

    await begin(browser(), begunStorage(now));
    const other = await browser().openPage('journal.html#/import');
    await arriveAt(other, bringing.heading);
    await refuseReadings(other);
    await (await other.label(bringing.file.label)).upload(onDisk('copy.json', text));
    expect(await (await other.find('alert')).text()).toContain(faults.history);
    expect((await other.focused()).name).toBe(bringing.heading);
    await takeReadings(other);
    await (await other.label(bringing.file.label)).upload(onDisk('copy.json', text));
    await arriveAt(other, preview.heading);
  });

  it('to read or to reckon with has every word, and is no copy to bring back', async () => {
    await begin(browser(), everyKind(now));
    const text = await saveAs(saving.what.markdown);
    expect([text.name, text.type]).toEqual([expect.stringMatching(/^notes-[\d-]+\.md$/), 'text/markdown']);
    expect(text.text).toContain(letterWords);
    const table = await saveAs(saving.what.csv);
    expect([table.name, table.type]).toEqual([expect.stringMatching(/^notes-[\d-]+\.csv$/), 'text/csv']);
    expect(table.text).toContain(`,"${letterWords}"\r\n`);
    expect(await kept(browser())).not.toHaveProperty('backup');
  });

  it('is made on a page, to which the popup leads', async () => {
    await begin(browser(), seededStorage(now, 2));
    const popup = await browser().openPopup();
    await arriveAt(popup, words('home').heading);
    await popup.eval(`location.hash = '#/export'`);
    await popup.text(inPage.body);
    await press(popup, inPage.open);
    await expect.poll(async () => (await browser().pages()).length).toBe(1);
    await arriveAt((await browser().pages())[0]!, saving.heading);
  });

  it('is called for after ten entries, and not again once that is put off', async () => {
    await begin(browser(), seededStorage(now, 12));
    const page = await browser().openPage('journal.html');
    await page.find('complementary', reminder.heading);
    await page.text(reminder.body);
    await press(page, reminder.later);
    await page.absent('complementary', reminder.heading);
    await page.close();
    const again = await browser().openPage('journal.html');
    await arriveAt(again, words('journal').heading);
    expect(await again.count('complementary')).toBe(0);
  });
});
