import { describe, expect, it } from 'vitest';
import { answers, questionIds, type Answer } from '../../domain/check.ts';
import { begunStorage } from '../fixtures/year.ts';
import { tabAndChoose, tabAndFollow, tabAndPress } from './keyboard.ts';
import { arriveAt } from './person.ts';
import { begin, browsers, keptUnder, useBrowser } from './session.ts';
import { choice, words } from './words.ts';

const check = words('check');
const { allYes, first } = words('outcome');
const exercise = { fence: words('fence'), weigh: words('weigh'), plan: words('plan') };

interface Family {
  readonly given: readonly [Answer, Answer, Answer];
  readonly says: { readonly heading: string; readonly step: string };
  readonly leadsTo: keyof typeof exercise;
}

const families: readonly Family[] = [
  { given: ['yes', 'yes', 'yes'], says: allYes, leadsTo: 'plan' },
  { given: ['unsure', 'no', 'yes'], says: first.want.unsure, leadsTo: 'fence' },
  { given: ['no', 'unsure', 'unsure'], says: first.want.no, leadsTo: 'fence' },
  { given: ['yes', 'unsure', 'no'], says: first.weigh.unsure, leadsTo: 'weigh' },
  { given: ['yes', 'no', 'yes'], says: first.weigh.no, leadsTo: 'weigh' },
  { given: ['yes', 'yes', 'unsure'], says: first.survive.unsure, leadsTo: 'plan' },
  { given: ['yes', 'yes', 'no'], says: first.survive.no, leadsTo: 'plan' },
];

describe.each(browsers)('The check by keyboard alone in %s', (name) => {
  const browser = useBrowser(name);

  it.each(families)(
    'leads from $given to its own words and its next step',
    async ({ given, says, leadsTo }) => {
      await begin(browser(), begunStorage(Date.now()));
      const popup = await browser().openPopup();
      await arriveAt(popup, words('home').heading);
      await tabAndFollow(popup, words('home').check.begin);
      for (const [index, id] of questionIds.entries()) {
        const question = check.questions[id];
        await arriveAt(popup, question.legend);
        await tabAndChoose(popup, choice(question.answers.yes), answers.indexOf(given[index]!));
        await tabAndPress(popup, id === 'survive' ? check.finish : words('common').actions.next);
      }
      await arriveAt(popup, says.heading);
      const entries = await keptUnder(browser(), 'entry/');
      expect(entries).toMatchObject([
        { kind: 'check', answers: { want: given[0], weigh: given[1], survive: given[2] } },
      ]);
      expect(await keptUnder(browser(), 'draft/')).toEqual([null]);
      await tabAndFollow(popup, says.step);
      await arriveAt(popup, exercise[leadsTo].heading);
    },
  );
});
