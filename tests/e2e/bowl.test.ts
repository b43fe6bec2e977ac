import { describe, expect, it } from 'vitest';
import { drawBowl, roomIn } from '../../domain/bowl.ts';
import { begunStorage, someone } from '../fixtures/year.ts';
import type { Screen } from '../drive/api.ts';
import { arriveAt, follow, press, reopen } from './person.ts';
import { begin, browsers, kept, useBrowser, type Kept } from './session.ts';
import { words } from './words.ts';

const bowl = words('bowl');
const today = words('today');
const journal = words('journal');
const key = `bowl/${someone}`;

const withSeams = (seams: number): Kept => ({
  ...begunStorage(Date.now()),
  [key]: { seams, latest: '2026-11-19' },
});

const one = bowl.first.replace('{when}', 'today');

/** Writes an answer to the question of the day and keeps it. */
async function keepAnswer(screen: Screen): Promise<void> {
  await follow(screen, words('home').answerToday);
  await (await screen.label(today.label)).fill('The tea was warm.');
  await press(screen, today.keep);
  await arriveAt(screen, today.kept.heading);
}

describe.each(browsers)('The bowl in %s', (name) => {
  const browser = useBrowser(name);

  it('is broken on the first day, and holds a seam once something was kept, in small and in large', async () => {
    await begin(browser(), begunStorage(Date.now()));
    const popup = await browser().openPopup();
    await popup.find('img', bowl.broken);
    await keepAnswer(popup);
    const again = await reopen(browser());
    await again.find('img', one);
    await follow(again, one);
    await arriveAt(again, bowl.heading);
    await again.find('img', one);
    expect((await kept(browser()))[key]).toMatchObject({ seams: 1 });
  });

  it('keeps its gold when the entry is deleted, and gets none when it is put back', async () => {
    await begin(browser(), begunStorage(Date.now()));
    await keepAnswer(await browser().openPopup());
    const page = await browser().openPage('journal.html#/journal');
    await page.find('img', one);
    await follow(page, /The tea was warm\./);
    await press(page, journal.remove);
    await page.text(journal.removed);
    await page.find('img', one);
    await press(page, words('common').actions.undo);
    await page.text(journal.restored);
    await page.find('img', one);
    expect((await kept(browser()))[key]).toMatchObject({ seams: 1 });
  });

  it('counts what was kept before there were bowls, once', async () => {
    const entry = {
      id: 'before',
      relationship: someone,
      at: Date.now(),
      zone: 'UTC',
      kind: 'unsent',
      texts: { letter: 'Long ago.' },
    };
    await begin(browser(), { ...begunStorage(Date.now()), 'entry/before': entry });
    const popup = await browser().openPopup();
    await popup.find('img', /^This bowl holds one seam/);
    expect((await kept(browser()))[key]).toMatchObject({ seams: 1 });
  });

  it('stands on the shelf when it is mended, each bowl with its own cracks', async () => {
    const [first, second] = [roomIn(someone, 0), roomIn(someone, 1)];
    await begin(browser(), withSeams(first + second + 7));
    const page = await browser().openPage('journal.html#/bowl');
    await arriveAt(page, bowl.heading);
    await page.find('heading', bowl.shelf.heading, { level: 2 });
    await page.find('img', /^This bowl holds 7 seams/);
    const label = (room: number) =>
      bowl.shelf.bowl.replace('{seams}', bowl.seams.other.replace('{count}', String(room)));
    const shelf = await page.eval<{ label: string; gold: string }[]>(
      `return [...document.querySelectorAll('main li svg')].map((one) => ({
        label: one.getAttribute('aria-label'),
        gold: one.querySelector('[fill="url(#bowl-gold)"]').getAttribute('d'),
      }))`,
    );
    expect(shelf.map((one) => one.label)).toEqual([label(second), label(first)]);
    // Every browser draws what the tests of the domain have drawn.
    const gold = (index: number) => drawBowl(someone, index).seams.map((seam) => seam.gold);
    expect(shelf.map((one) => one.gold)).toEqual([gold(1).join(''), gold(0).join('')]);
  });

  it('comes to home without moving what stands there', async () => {
    await begin(browser(), withSeams(27));
    const popup = await browser().openPopup();
    await arriveAt(popup, words('home').heading);
    const place = `return JSON.stringify([...document.querySelectorAll('main section')].map((one) => one.offsetTop))`;
    await popup.find('img', /^This bowl holds 27 seams/);
    const there = await popup.eval<string>(place);
    await popup.eval(`document.querySelector('main a[href="#/bowl"]').remove()`);
    expect(await popup.eval<string>(place)).toBe(there);
  });
});
