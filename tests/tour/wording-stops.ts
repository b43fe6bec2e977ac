import type { Screen } from '../drive/api.ts';
import { brokeStorage } from '../fixtures/repair.ts';
import { someone } from '../fixtures/year.ts';
import { checked, inTurn, type Stop } from './stop.ts';

const draft = (kind: string, texts: Record<string, string>, more: Record<string, unknown> = {}) => ({
  [`draft/${someone}/${kind}`]: { texts },
  ...more,
});
const writing =
  (text: string, more: Record<string, unknown> = {}) =>
  () =>
    brokeStorage(Date.now(), { more: draft('wording', { text }, more) });

/** One sentence for each rule, and two that say something well. */
export const everyRule = [
  'I read your messages because I was so tired of waiting.',
  'You made me feel like a stranger in my own home.',
  'Please forgive me.',
  'I will never do it again.',
  'It was just a joke.',
  'It was my choice, and you slept badly for weeks.',
  'You owe me no answer.',
].join(' ');

/** What no pattern finds, but all words of the sentence together. */
const together =
  'The whole thing lasted about as long as a cup of coffee. You drove me to it, yet from now on I’ll be loyal to the end.';

const clean = 'I read your diary on Sunday. It was my choice. You owe me no answer.';

/** As long as a letter gets, with a place to look at in every paragraph, one in another script. */
const long = Array.from({ length: 30 }, (_, index) =>
  index === 7
    ? 'قرأتُ رسائلك دون علمك، وكان ذلك خطأ. كان ذلك قراري وحدي.'
    : `Day ${index + 1}. I stood in the kitchen and looked at the cup that you left there. ${everyRule}`,
).join('\n\n');

const found = (screen: Screen) => screen.text(/^\d+ places? to look at$/);
const unfold = (screen: Screen) =>
  inTurn(
    screen,
    found,
    (page) => page.eval(`document.querySelector('main ol summary').click()`),
    (page) => page.waitFor('a place to unfold', `return document.querySelector('main ol details').open`),
  );

/** The check for any text, and a letter with words that are marked. */
export const wordingStops: Stop[] = [
  { name: 'wording-empty', place: 'popup', hash: '#/wording', data: writing('') },
  { name: 'wording', place: 'popup', hash: '#/wording', data: writing(everyRule), act: found, main: true },
  {
    name: 'wording-unfolded',
    place: 'popup',
    hash: '#/wording',
    data: writing(everyRule),
    act: unfold,
    main: true,
  },
  {
    name: 'wording-together',
    place: 'journal',
    hash: '#/wording',
    data: writing(together),
    act: unfold,
    main: true,
  },
  {
    name: 'wording-clean',
    place: 'popup',
    hash: '#/wording',
    data: writing(clean),
    act: (screen) => screen.text('Nothing to mark'),
  },
  { name: 'wording-long', place: 'journal', hash: '#/wording', data: writing(long), act: found },
  {
    name: 'wording-ignored',
    place: 'journal',
    hash: '#/wording',
    data: writing(clean, { wording: { ignored: ['please forgive me', 'you made me feel'] } }),
    // The list of the ignored phrases can stand before the text has been read.
    act: (screen) => inTurn(screen, (page) => page.find('heading', 'Phrases you ignore'), checked(1)),
  },
  { name: 'page-wording', place: 'journal', hash: '#/wording', data: writing(everyRule), act: unfold },
  {
    name: 'panel-wording',
    place: 'sidepanel',
    hash: '#/wording',
    data: writing(everyRule),
    act: unfold,
    width: 320,
    height: 700,
  },
  {
    name: 'wording-320',
    place: 'journal',
    hash: '#/wording',
    data: writing(everyRule),
    act: unfold,
    width: 320,
    height: 640,
  },
  {
    name: 'apology-marked',
    place: 'popup',
    hash: '#/apology',
    data: () =>
      brokeStorage(Date.now(), {
        more: draft('letter', {
          did: '',
          effect: '',
          owning: 'I read your diary. You made me feel like a stranger, and I was so alone.',
          doing: '',
          leaving: '',
          part: 'owning',
        }),
      }),
    act: found,
    main: true,
  },
  {
    name: 'promising-marked',
    place: 'popup',
    hash: '#/promising',
    data: () =>
      brokeStorage(Date.now(), {
        more: draft('promise', { promise: 'I will never be late again.', by: '', seen: '' }),
      }),
    act: unfold,
  },
  {
    name: 'unsent-marked',
    place: 'popup',
    hash: '#/unsent',
    data: () => brokeStorage(Date.now(), { more: draft('unsent', { letter: everyRule }) }),
    act: found,
  },
];
