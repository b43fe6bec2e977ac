import { describe, expect, it } from 'vitest';
import type { Screen } from '../drive/api.ts';
import { brokeStorage, dayFrom } from '../fixtures/repair.ts';
import { arriveAt, follow, goHome, goThroughBeginning, press } from './person.ts';
import { begin, browsers, keptUnder, useBrowser } from './session.ts';
import { containing, words } from './words.ts';

const home = words('home');
const repairHome = words('home-repair');
const repair = words('repair');
const apart = words('apart');
const { promised } = words('today');
const hour = 3_600_000;

/** The name of the practice that home shows, as a person reads it. */
async function practiceOfToday(screen: Screen): Promise<keyof typeof repair.practices> {
  await screen.find('heading', repairHome.practiceLabel, { level: 2 });
  const text = await screen.eval<string>(
    `return document.querySelector('section[aria-labelledby="practice"]').textContent`,
  );
  const [id] = Object.entries(repair.practices).find(([, { name }]) => text.includes(name)) ?? [];
  return id as keyof typeof repair.practices;
}

describe.each(browsers)('Home on the side that broke trust in %s', (name) => {
  const browser = useBrowser(name);

  async function openHome(records: Record<string, unknown>): Promise<Screen> {
    await begin(browser(), records);
    const popup = await browser().openPopup();
    await arriveAt(popup, home.heading);
    return popup;
  }

  it('says what to do today and how, and knows when it was done', async () => {
    const popup = await browser().openPopup();
    await goThroughBeginning(popup, { side: 'broke' });
    const id = await practiceOfToday(popup);
    await follow(popup, repairHome.see);
    await arriveAt(popup, repair.practices[id].name);
    await press(popup, repair.did.keep);
    await expect
      .poll(() => keptUnder(browser(), 'entry/'))
      .toMatchObject([{ kind: 'practice', practice: id }]);
    await goHome(popup);
    await popup.text(repairHome.didToday);
  });

  it('leads to every tool in one tap, each with a tap more to its own', async () => {
    const popup = await openHome(brokeStorage(Date.now()));
    const ways = [
      [repairHome.repair.label, repair.heading],
      [repairHome.promises.label, words('promises').heading],
      [repairHome.apology.label, words('apology').list.heading],
      [repairHome.patience.label, words('patience').heading],
      [repairHome.request.label, words('request').heading],
      [home.apart, apart.heading],
    ] as const;
    for (const [link, heading] of ways) {
      await follow(popup, link);
      await arriveAt(popup, heading);
      await goHome(popup);
    }
  });

  it('shows a promise on its day and after it, not before, and the nudge of the day leads to it', async () => {
    const now = Date.now();
    const promise = (id: string, text: string, ahead: number) => ({ id, text, by: dayFrom(now, ahead) });
    const promises = [
      promise('late', 'I call on Monday.', -1),
      promise('today', 'I am home at six.', 0),
      promise('ahead', 'I show the letter.', 1),
    ];
    const popup = await openHome(
      brokeStorage(now, {
        glance: { promises },
        entries: promises.map(({ id, text, by }) => ({
          id,
          kind: 'promise',
          by,
          texts: { promise: text, seen: '' },
        })),
      }),
    );
    await popup.find('heading', promised.heading, { level: 2 });
    await popup.find('link', 'I call on Monday.');
    await popup.find('link', 'I am home at six.');
    expect(await popup.count('link', 'I show the letter.')).toBe(0);
    await popup.eval(`location.hash = '#/today'`);
    await arriveAt(popup, promised.heading);
    await popup.find('link', containing('I am home at six.'));
  });

  it('counts the days of a time apart in words, and asks for no contact while it runs', async () => {
    const now = Date.now();
    const running = { asked: 'them', from: now - hour, until: now + 50 * hour };
    const popup = await openHome(
      brokeStorage(now, {
        glance: { apart: { id: 'apart', ...running } },
        entries: [{ id: 'apart', kind: 'apart', ...running, texts: { agreed: '', resume: '' } }],
      }),
    );
    await popup.find('heading', apart.running.label, { level: 2 });
    expect(await popup.eval<string>(`return document.querySelector('main').textContent`)).toMatch(
      /in (two|three) days/,
    );
    expect(['reasons', 'expect', 'space', 'promise', 'steady']).toContain(await practiceOfToday(popup));
    const cards = words('deck-apart').map(({ text }) => text);
    const question = await popup.eval<string>(
      `return document.querySelector('section[aria-labelledby="today"] p').textContent`,
    );
    expect(cards).toContain(question);
    await follow(popup, apart.urge.link);
    await arriveAt(popup, apart.urge.heading);
  });

  it('shows both sides of one relationship without mixing them', async () => {
    const popup = await openHome(brokeStorage(Date.now(), { sides: ['hurt', 'broke'] }));
    await popup.find('heading', words('common').entryKinds.check, { level: 2 });
    await practiceOfToday(popup);
    for (const link of [home.plan, home.seen, repairHome.repair.label, repairHome.promises.label]) {
      await popup.find('link', link);
    }
    const question = await popup.eval<string>(
      `return document.querySelector('section[aria-labelledby="today"] p').textContent`,
    );
    expect(words('deck-hurt').map(({ text }) => text)).toContain(question);
  });
});
