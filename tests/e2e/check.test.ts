import { describe, expect, it } from 'vitest';
import type { Screen } from '../drive/api.ts';
import { begunStorage } from '../fixtures/year.ts';
import { arriveAt, choose, follow, press, reopen, takeCheck } from './person.ts';
import { begin, browsers, keptUnder, useBrowser } from './session.ts';
import { choice, words } from './words.ts';

const { actions, amiss, answers, seam } = words('common');
const { questions, note, error, finish } = words('check');
const home = words('home');
const lookback = words('lookback');

async function isChosen(screen: Screen, wanted: { label: string; hint?: string | undefined }) {
  return (await screen.find('radio', choice(wanted))).checked();
}

describe.each(browsers)('The check in %s', (name) => {
  const browser = useBrowser(name);

  async function openHome(): Promise<Screen> {
    await begin(browser(), begunStorage(Date.now()));
    const popup = await browser().openPopup();
    await arriveAt(popup, home.heading);
    return popup;
  }

  it('says that an answer is missing, takes the focus there, and its link leads to the answers', async () => {
    const popup = await openHome();
    await follow(popup, home.check.begin);
    await arriveAt(popup, questions.want.legend);
    await press(popup, actions.next);
    await popup.find('alert', amiss);
    expect(await popup.focused()).toMatchObject({ role: 'alert', name: amiss });
    await follow(popup, error);
    expect(await popup.focused()).toMatchObject({ role: 'radio', name: choice(questions.want.answers.yes) });
    await choose(popup, questions.want.answers.unsure);
    await popup.absent('alert');
    await press(popup, actions.next);
    await arriveAt(popup, questions.weigh.legend);
    expect(await keptUnder(browser(), 'entry/')).toEqual([]);
  });

  it('keeps answers and notes when one goes back and forth', async () => {
    const popup = await openHome();
    await follow(popup, home.check.begin);
    await choose(popup, questions.want.answers.yes);
    await (await popup.label(note)).fill('I miss our walks.');
    await press(popup, actions.next);
    await arriveAt(popup, questions.weigh.legend);
    await popup.find('img', seam.step.replace('{step}', '2').replace('{steps}', '3'));
    await choose(popup, questions.weigh.answers.no);
    await (await popup.label(note)).fill('It is heavy.');
    await press(popup, actions.back);
    await arriveAt(popup, questions.want.legend);
    expect(await isChosen(popup, questions.want.answers.yes)).toBe(true);
    expect(await (await popup.label(note)).value()).toBe('I miss our walks.');
    await press(popup, actions.next);
    await arriveAt(popup, questions.weigh.legend);
    expect(await isChosen(popup, questions.weigh.answers.no)).toBe(true);
    expect(await (await popup.label(note)).value()).toBe('It is heavy.');
  });

  it('becomes one entry with its notes; home says when, and the next one begins empty', async () => {
    const popup = await openHome();
    await follow(popup, home.check.begin);
    for (const id of ['want', 'weigh', 'survive'] as const) {
      await arriveAt(popup, questions[id].legend);
      await choose(popup, questions[id].answers.yes);
      await (await popup.label(note)).fill(`About ${id}`);
      if (id !== 'survive') await press(popup, actions.next);
    }
    await popup.find('button', finish);
    // Pressed twice, as a nervous hand does.
    await popup.eval(
      `const [button] = document.querySelectorAll('[type=submit]'); button.click(); button.click()`,
    );
    await arriveAt(popup, words('outcome').allYes.heading);
    const entries = await keptUnder(browser(), 'entry/');
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      kind: 'check',
      answers: { want: 'yes', weigh: 'yes', survive: 'yes' },
      texts: { want: 'About want', weigh: 'About weigh', survive: 'About survive' },
    });
    await follow(popup, actions.home);
    await popup.text(home.check.lastTaken.replace('{when}', 'today'));
    await follow(popup, home.check.again);
    await arriveAt(popup, questions.want.legend);
    expect(await isChosen(popup, questions.want.answers.yes)).toBe(false);
    expect(await (await popup.label(note)).value()).toBe('');
  });

  it('is offered to be gone on with while it is not finished', async () => {
    const popup = await openHome();
    await follow(popup, home.check.begin);
    await choose(popup, questions.want.answers.yes);
    await press(popup, actions.next);
    await arriveAt(popup, questions.weigh.legend);
    await follow(popup, actions.home);
    await arriveAt(popup, home.heading);
    await follow(popup, home.check.resume);
    await arriveAt(popup, questions.weigh.legend);
  });

  it('can be looked back on: how each answer moved since the one before', async () => {
    const popup = await openHome();
    await follow(popup, home.check.begin);
    await takeCheck(popup, ['unsure', 'no', 'yes']);
    await follow(popup, actions.home);
    await follow(popup, home.check.again);
    await takeCheck(popup, ['yes', 'no', 'yes']);
    const again = await reopen(browser());
    await follow(again, home.lookBack);
    await arriveAt(again, lookback.heading);
    expect(await again.count('listitem')).toBe(2);
    await again.text(lookback.moved.replace('{before}', answers.unsure).replace('{after}', answers.yes));
    await again.text(lookback.same.replace('{answer}', answers.no));
    await again.text(lookback.first.replace('{answer}', answers.unsure));
  });
});
