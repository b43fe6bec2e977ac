import { describe, expect, it } from 'vitest';
import type { Driver, Screen } from '../drive/api.ts';
import { brokeStorage } from '../fixtures/repair.ts';
import { nudgeWith } from '../fixtures/reminder.ts';
import { someone } from '../fixtures/year.ts';
import { tabAndChoose, tabAndPress } from './keyboard.ts';
import { typeAndClose } from './mid-word.ts';
import { inDays, keysOfDay, keysOfTime, typeDay, typeTimeIn } from './moments.ts';
import { arriveAt, choose, follow, goHome, press } from './person.ts';
import { catchFile, caughtFile } from './saved-file.ts';
import { begin, browsers, kept, keptUnder, useBrowser, type Kept } from './session.ts';
import { dayLength, openAt, timeApart } from './time-apart.ts';
import { words } from './words.ts';

const apart = words('apart');
const { form, running, extend, end, over, calendar, tell } = apart;
const { actions, amiss } = words('common');

const openApart = (driver: Driver, records: Kept, heading: string) =>
  openAt(driver, records, '#/apart', heading);

async function entriesOf(driver: Driver, kind: string): Promise<Kept[]> {
  return (await keptUnder(driver, 'entry/')).filter((entry) => entry.kind === kind);
}

/** What the first screen is told of the time apart. */
async function onHome(driver: Driver): Promise<unknown> {
  const { relationships } = (await kept(driver)).home as { relationships: { apart: unknown }[] };
  return relationships[0]?.apart;
}

async function tabToField(screen: Screen, id: string): Promise<void> {
  for (let step = 0; step < 30; step++) {
    await screen.press('Tab');
    if (await screen.eval<boolean>('return document.activeElement.id === args[0]', id)) return;
  }
  throw new Error(`Tab does not lead to #${id}.`);
}

describe.each(browsers)('A time apart in %s', (name) => {
  const browser = useBrowser(name);

  it('is begun from the form, with days and times typed by hand', async () => {
    const until = inDays(3, 18, 30);
    const popup = await openApart(browser(), brokeStorage(Date.now()), apart.heading);
    await choose(popup, form.asked.them);
    await typeDay(popup, form.until, until);
    await typeTimeIn(popup, form.untilTime, until);
    await (await popup.label(form.agreed.label)).fill('No calls.');
    await press(popup, form.keep);
    await arriveAt(popup, running.heading);
    await popup.text(/^in (three|two) days$/);
    await popup.text(running.asked.them);
    await popup.text('No calls.');
    await popup.absent('term', running.resume);

    const [entry, ...others] = await keptUnder(browser(), 'entry/');
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      kind: 'apart',
      relationship: someone,
      asked: 'them',
      until: until.getTime(),
      texts: { agreed: 'No calls.', resume: '' },
    });
    expect(Math.abs(Number(entry?.from) - Date.now())).toBeLessThan(5 * 60_000);
    expect(await onHome(browser())).toEqual({
      id: entry?.id,
      asked: 'them',
      from: entry?.from,
      until: until.getTime(),
    });
    expect(await keptUnder(browser(), 'draft/')).toEqual([null]);
  });

  it('is not begun while something is missing, and each fault leads to its field', async () => {
    const popup = await openApart(browser(), brokeStorage(Date.now()), apart.heading);
    await press(popup, form.keep);
    await popup.find('alert', amiss);
    await follow(popup, form.faults.until);
    expect(await popup.eval('return document.activeElement.id')).toBe('apart-until');
    await follow(popup, form.asked.fault);
    expect((await popup.focused()).name).toBe(form.asked.them.label);
    await popup.press('Space');
    const yesterday = inDays(-1, 12, 0);
    await typeDay(popup, form.until, yesterday);
    await typeTimeIn(popup, form.untilTime, yesterday);
    await press(popup, form.keep);
    await popup.find('link', form.faults.past);
    expect(await keptUnder(browser(), 'entry/')).toEqual([]);
  });

  it('is begun by the keyboard alone', async () => {
    const until = inDays(8, 9, 5);
    const popup = await openApart(browser(), brokeStorage(Date.now(), { sides: ['hurt'] }), apart.heading);
    await tabAndChoose(popup, form.asked.them.label, 1);
    await tabToField(popup, 'apart-until');
    await popup.type(keysOfDay(until));
    await tabToField(popup, 'apart-untilTime');
    await popup.type(keysOfTime(until));
    await tabToField(popup, 'apart-resume');
    await popup.type('I write first.');
    await tabAndPress(popup, form.keep);
    await arriveAt(popup, running.heading);
    expect(await keptUnder(browser(), 'entry/')).toMatchObject([
      { kind: 'apart', asked: 'me', until: until.getTime(), texts: { agreed: '', resume: 'I write first.' } },
    ]);
  });

  it('is made longer, and ended early, each with a note', async () => {
    const popup = await openApart(browser(), timeApart(-4, 3), running.heading);
    await press(popup, running.extend);
    await arriveAt(popup, extend.heading);
    await press(popup, extend.keep);
    await follow(popup, form.faults.until);
    expect(await popup.eval('return document.activeElement.id')).toBe('extend-until');
    const until = inDays(20, 20, 15);
    await typeDay(popup, form.until, until);
    await typeTimeIn(popup, form.untilTime, until);
    await (await popup.label(extend.note.label)).fill('She asked for more.');
    await press(popup, extend.keep);
    await arriveAt(popup, running.heading);
    await popup.text('in three weeks');
    expect(await entriesOf(browser(), 'extended')).toMatchObject([
      { of: 'time-apart', turn: 1, until: until.getTime(), texts: { note: 'She asked for more.' } },
    ]);
    expect(await onHome(browser())).toMatchObject({ id: 'time-apart', until: until.getTime() });

    await press(popup, running.end);
    await arriveAt(popup, end.heading);
    await (await popup.label(end.note.label)).fill('We both want to talk.');
    await press(popup, end.keep);
    await popup.text(end.kept);
    expect(await entriesOf(browser(), 'ended')).toMatchObject([
      { of: 'time-apart', turn: 2, texts: { note: 'We both want to talk.' } },
    ]);
    expect(await onHome(browser())).toBeNull();
    await follow(popup, over.again);
    await arriveAt(popup, apart.again.heading);
  });

  it('that is ended in one window is ended in the other', async () => {
    const popup = await openApart(browser(), timeApart(-4, 3), running.heading);
    await press(popup, running.end);
    await arriveAt(popup, end.heading);
    const ended = { id: 'an-end', relationship: someone, at: Date.now(), zone: 'UTC', kind: 'ended' };
    await browser().background('await browser.storage.local.set(args[0])', {
      'entry/an-end': { ...ended, of: 'time-apart', turn: 1, texts: { note: '' } },
    });
    await arriveAt(popup, apart.heading);
    await popup.find('button', form.keep);
  });

  const forms = [
    {
      what: 'the beginning',
      records: brokeStorage(Date.now()),
      heading: apart.heading,
      field: form.agreed.label,
    },
    { what: 'a new end', press: running.extend, heading: extend.heading, field: extend.note.label },
    { what: 'an early end', press: running.end, heading: end.heading, field: end.note.label },
  ];

  it.each(forms)('opens in the form of $what when the popup closed in mid-word', async (given) => {
    const { heading, field, records = timeApart(-4, 3) } = given;
    const popup = await openApart(browser(), records, given.press ? running.heading : heading);
    if (given.press) await press(popup, given.press);
    await arriveAt(popup, heading);
    let written = '';
    for (const word of ['She', ' said: wai']) {
      const open = await browser().openPopup();
      await arriveAt(open, heading);
      await (await open.label(field)).focus();
      await open.press('End');
      await typeAndClose(open, word);
      written += word;
    }
    const again = await browser().openPopup();
    await arriveAt(again, heading);
    expect(await (await again.label(field)).value()).toBe(written);
  });

  it('is shown after a step back from a form, which keeps its words for another time', async () => {
    const popup = await openApart(browser(), timeApart(-4, 3), running.heading);
    await press(popup, running.end);
    await (await popup.label(end.note.label)).fill('She called.');
    await press(popup, actions.back);
    await arriveAt(popup, running.heading);
    await popup.close();
    const again = await browser().openPopup();
    await arriveAt(again, running.heading);
    await press(again, running.end);
    expect(await (await again.label(end.note.label)).value()).toBe('She called.');
  });

  it('that is over says so, is met by being looked at, and is put away by hand', async () => {
    const until = Date.now() - dayLength;
    const records = timeApart(-8, -1);
    const glance = records['entry/time-apart'] as { until: number };
    const nudge = nudgeWith({ resumes: [{ apart: 'time-apart', at: glance.until, state: 'told' }] });
    expect(Math.abs(glance.until - until)).toBeLessThan(60_000);
    const popup = await openApart(browser(), { ...records, nudge }, over.heading);
    await expect
      .poll(async () => (await kept(browser())).nudge, { timeout: 10_000 })
      .toMatchObject({ resumes: [{ apart: 'time-apart', state: 'met' }] });
    await popup.find('link', over.again);
    await press(popup, running.extend);
    await arriveAt(popup, extend.heading);
    await press(popup, actions.back);
    await arriveAt(popup, over.heading);
    await press(popup, over.close);
    await popup.text(end.kept);
    expect(await entriesOf(browser(), 'ended')).toMatchObject([{ turn: 1, texts: { note: '' } }]);
    expect(await onHome(browser())).toBeNull();
    await goHome(popup);
  });

  it('has a hand for the moment in which one longs to write, and the way to the drawer', async () => {
    const popup = await openApart(browser(), timeApart(-4, 3), running.heading);
    await follow(popup, apart.urge.link);
    await arriveAt(popup, apart.urge.heading);
    await popup.text(apart.urge.emergency);
    await follow(popup, apart.urge.write);
    await arriveAt(popup, words('unsent').heading);
  });

  it('opens the full page from the popup for the calendar file', async () => {
    const popup = await openApart(browser(), timeApart(-4, 3), running.heading);
    await press(popup, calendar.openPage);
    // The page that welcomes a new extension may come late, too.
    const opened = async () => {
      const pages = await browser().pages();
      const urls = await Promise.all(pages.map((page) => page.url()));
      return pages[urls.findIndex((url) => url.endsWith('/journal.html#/apart'))] ?? null;
    };
    await expect.poll(opened, { timeout: 10_000 }).not.toBeNull();
    const page = await opened();
    if (page === null) throw new Error('no page was opened');
    await arriveAt(page, running.heading);
    await page.find('button', calendar.save);
  });

  it('is saved for a calendar as it stands now, without a word of what it is', async () => {
    const until = inDays(5, 18, 0).getTime();
    const records = timeApart(-4, 3);
    const made = records['entry/time-apart'] as Kept;
    const { relationship, at, zone } = made;
    await begin(browser(), {
      ...records,
      'entry/longer': {
        ...{ id: 'longer', relationship, at, zone, kind: 'extended', until },
        ...{ of: 'time-apart', turn: 1, texts: { note: 'She asked for more.' } },
      },
    });
    const page = await browser().openPage('journal.html#/apart');
    await arriveAt(page, running.heading);
    await catchFile(page);
    await press(page, calendar.save);
    const { name: file, type, text } = await caughtFile(page);
    expect(file).toBe(calendar.file);
    expect(type).toBe('text/calendar');
    const utc = (moment: unknown) =>
      new Date(Number(moment)).toISOString().replace(/[-:]/g, '').replace(/\.\d+/, '');
    const lines = text.split('\r\n');
    expect(lines).toContain(`SUMMARY:${calendar.title}`);
    expect(lines).toContain('UID:time-apart@goldseam');
    expect(lines).toContain(`DTSTART:${utc(made.from)}`);
    expect(lines).toContain(`DTEND:${utc(until)}`);
    expect(lines).toContain('SEQUENCE:1');
    for (const told of ['No calls', 'She writes', 'She asked', 'rust']) expect(text).not.toContain(told);
  });

  it('offers to tell when it ends', async () => {
    const popup = await openApart(browser(), timeApart(-4, 3), running.heading);
    await popup.find('button', tell.ask);
    await popup.text(tell.hint);
  });
});

describe.each(browsers)('A time apart where messages are allowed, in %s', (name) => {
  const browser = useBrowser(name, { grant: ['notifications'] });

  it('says that one will tell when it ends', async () => {
    const popup = await openApart(browser(), timeApart(-4, 3), running.heading);
    await popup.text(tell.on);
    await popup.absent('button', tell.ask);
  });
});
