import { describe, expect, it } from 'vitest';
import type { Driver, Screen } from '../drive/api.ts';
import { begunStorage } from '../fixtures/year.ts';
import { typeAndClose } from './mid-word.ts';
import { arriveAt, choose, follow, press } from './person.ts';
import { begin, browsers, useBrowser } from './session.ts';
import { choice, words } from './words.ts';

const { actions } = words('common');
const { questions, note } = words('check');
const home = words('home');

interface Writing {
  readonly what: string;
  /** From home to the field. */
  readonly goThere: (screen: Screen) => Promise<void>;
  readonly field: string;
  readonly heading: string | RegExp;
}

/** The exercises are one click away from home once something was begun there; before, by their address. */
const toExercise = (kind: 'fence' | 'weigh') => async (screen: Screen) => {
  await screen.eval('location.hash = args[0]', `#/${kind}`);
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
    goThere: toExercise('fence'),
    field: words('fence').fields.holds.label,
    heading: words('fence').heading,
  },
  {
    what: 'pain and care',
    goThere: toExercise('weigh'),
    field: words('weigh').fields.mending.label,
    heading: words('weigh').heading,
  },
  {
    what: 'the answer of the day',
    goThere: (screen) => follow(screen, home.answerToday),
    field: words('today').label,
    heading: /\?|\.$/,
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
