import { describe, expect, it } from 'vitest';
import type { Driver, Screen } from '../drive/api.ts';
import { begunStorage, settingsWith, someone } from '../fixtures/year.ts';
import { typeAndClose } from './mid-word.ts';
import { arriveAt, choose, follow, press } from './person.ts';
import { begin, browsers, kept, useBrowser } from './session.ts';
import { choice, words } from './words.ts';

const { actions } = words('common');
const { questions, note } = words('check');
const home = words('home');
const people = words('people');
const leaving = words('leaving');

interface Writing {
  readonly what: string;
  /** From home to the field. */
  readonly goThere: (screen: Screen) => Promise<void>;
  readonly field: string;
  readonly heading: string | RegExp;
}

/** The exercises are one click away from home once something was begun there; before, by their address. */
const toAddress = (address: string) => async (screen: Screen) => {
  await screen.eval('location.hash = args[0]', `#/${address}`);
};

const writings: readonly Writing[] = [
  {
    what: 'the plan',
    goThere: (screen) => follow(screen, home.plan),
    field: words('plan').fields.call.label,
    heading: words('plan').heading,
  },
  {
    what: 'both sides of the fence',
    goThere: toAddress('fence'),
    field: words('fence').fields.holds.label,
    heading: words('fence').heading,
  },
  {
    what: 'pain and care',
    goThere: toAddress('weigh'),
    field: words('weigh').fields.mending.label,
    heading: words('weigh').heading,
  },
  {
    what: 'the answer of the day',
    goThere: (screen) => follow(screen, home.answerToday),
    field: words('today').label,
    heading: /\?|\.$/,
  },
  {
    what: 'the private name',
    goThere: toAddress(`relationship/${someone}`),
    field: people.nickname,
    heading: people.edit,
  },
  {
    what: 'the page to leave to',
    goThere: toAddress('leaving'),
    field: leaving.where.label,
    heading: leaving.heading,
  },
];

describe.each(browsers)('A popup that closes in mid-word in %s', (name) => {
  const browser = useBrowser(name);

  async function openHome(driver: Driver): Promise<Screen> {
    await begin(driver, begunStorage(Date.now()));
    const popup = await driver.openPopup();
    await arriveAt(popup, home.heading);
    return popup;
  }

  it('opens at the same question of the check with every word, ten times over', async () => {
    const popup = await openHome(browser());
    await follow(popup, home.check.begin);
    await choose(popup, questions.want.answers.yes);
    await press(popup, actions.next);
    await arriveAt(popup, questions.weigh.legend);
    await choose(popup, questions.weigh.answers.unsure);
    await (await popup.label(note)).focus();
    let written = '';
    for (const word of ['I', ' do', 'n’t', ' know', '. So', 'me ', 'days', ' – 🙂', ' أحيانا', '!?']) {
      const open = await browser().openPopup();
      const field = await open.label(note);
      await field.focus();
      await open.press('End');
      await typeAndClose(open, word);
      written += word;
      const again = await browser().openPopup();
      await arriveAt(again, questions.weigh.legend);
      expect(await (await again.label(note)).value()).toBe(written);
      const chosen = await again.find('radio', choice(questions.weigh.answers.unsure));
      expect(await chosen.checked()).toBe(true);
    }
  });

  it.each(writings)('opens at $what with the words that were typed', async ({ goThere, field, heading }) => {
    await goThere(await openHome(browser()));
    let written = '';
    for (const word of ['Noor', ', then ', 'my brot']) {
      const open = await browser().openPopup();
      await (await open.label(field)).focus();
      await open.press('End');
      await typeAndClose(open, word);
      written += word;
      const again = await browser().openPopup();
      await arriveAt(again, heading);
      expect(await (await again.label(field)).value()).toBe(written);
    }
  });

  it('opens at home once nothing is being written any more', async () => {
    const popup = await openHome(browser());
    await follow(popup, home.answerToday);
    await (await popup.label(words('today').label)).fill('The tea was warm.');
    await press(popup, words('today').keep);
    await arriveAt(popup, words('today').kept.heading);
    await popup.close();
    const again = await browser().openPopup();
    await arriveAt(again, home.heading);
    await again.text(home.answeredToday);
  });
});

/** Fields of settings, which are no part of the history. */
const settled = [
  {
    address: `relationship/${someone}`,
    heading: people.edit,
    label: people.nickname,
    before: 'Noor',
    at: [`draft/${someone}/relationship`, 'nickname'],
  },
  {
    address: 'leaving',
    heading: leaving.heading,
    label: leaving.where.label,
    before: 'https://away.invalid/',
    at: ['draft/all/leaving', 'address'],
  },
] as const;

describe.each(browsers)('A browser that is killed in mid-word in %s', (name) => {
  const browser = useBrowser(name);
  const openAt = async ({ address, heading }: (typeof settled)[number]) => {
    const page = await browser().openPage(`journal.html#/${address}`);
    await arriveAt(page, heading);
    return page;
  };
  const onDisk = async ({ at: [key, field] }: (typeof settled)[number]) => {
    const draft = (await kept(browser()))[key] as { texts: Record<string, string> } | undefined;
    return draft?.texts[field];
  };

  it.each([' and I', ''])('has a setting again as it was typed: “%s”', async (typed) => {
    const data = begunStorage(Date.now());
    const [glance] = data.home.relationships;
    const [{ before: nickname }, { before: leaveTo }] = settled;
    const records = {
      ...data,
      [`relationship/${someone}`]: { ...(data[`relationship/${someone}`] as object), nickname },
      home: { ...data.home, relationships: [{ ...glance, nickname }] },
      settings: settingsWith({ leaveTo }),
    };
    await begin(browser(), records);
    const wanted = settled.map(({ before }) => (typed === '' ? '' : before + typed));
    for (const [place, one] of settled.entries()) {
      const page = await openAt(one);
      const field = await page.label(one.label);
      if (typed === '') await field.fill('');
      else {
        await field.focus();
        await page.press('End');
        await page.type(typed);
      }
      // A browser needs a moment to take what a page has handed over.
      await expect.poll(() => onDisk(one)).toBe(wanted[place]);
    }
    await browser().restart('kill');
    const found: string[] = [];
    for (const one of settled) found.push(await (await (await openAt(one)).label(one.label)).value());
    expect(found).toEqual(wanted);
    // Nothing of it is in force before it is saved.
    const { home, settings } = records;
    expect(await kept(browser())).toMatchObject({ home, settings });
  });
});
