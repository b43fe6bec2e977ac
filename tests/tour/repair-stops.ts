import type { Screen } from '../drive/api.ts';
import { brokeStorage, dayFrom, type Made } from '../fixtures/repair.ts';
import { someone } from '../fixtures/year.ts';
import { amiss, checked, click, inTurn, type Stop } from './stop.ts';

type MadeEntry = NonNullable<Made['entries']>[number];

const data = (made?: Made) => () => brokeStorage(Date.now(), made);

function practised(id: string, practice: string, ago: number, note: string): MadeEntry {
  return { id, kind: 'practice', practice, ago, day: dayFrom(Date.now(), -ago), texts: { note } };
}

const practices = (): MadeEntry[] => [
  practised('p1', 'own', 1, 'I said it at breakfast. It was short.\nThey nodded and went to work.'),
  practised('p2', 'own', 4, ''),
  practised('p3', 'own', 9, 'قلتُ إنني آسف، ولم أذكر أي سبب.'),
  practised('p4', 'steady', 0, 'Called at six, as I had said.'),
  practised('p5', 'expect', 40, 'A hard day. I went swimming.'),
];

const letterTexts = {
  did: 'I read your diary while you were at work. I did it more than once, and I told nobody.',
  effect: 'You no longer know where your thoughts are safe. You said that the flat feels like a shop window.',
  owning: 'It was my choice each time. Nobody made me do it.',
  doing: 'I have told my sister what I did. I knock at your door now, and I wait.',
  leaving: 'You owe me no answer. If you want to talk one day, I am here.',
};
const arabicTexts = {
  did: 'قرأتُ رسائلك دون علمك، وكان ذلك خطأ.',
  effect: '',
  owning: 'كان ذلك قراري وحدي.',
  doing: '',
  leaving: 'لستَ مدينًا لي بأي جواب.',
};

const letter = (id: string, ago: number, texts: Record<string, string>): MadeEntry => ({
  id,
  kind: 'letter',
  ago,
  texts,
});
const given = (of: string, ago: number, answer: string): MadeEntry => ({
  id: `${of}-given`,
  kind: 'given',
  of,
  turn: 1,
  ago,
  texts: { answer },
});

const letters = (): MadeEntry[] => [
  letter('letter-1', 1, letterTexts),
  letter('letter-2', 20, { ...letterTexts, did: 'I told Sam the secret that you trusted me with.' }),
  given(
    'letter-2',
    18,
    'They read it twice and were silent. In the evening they said: “Thank you for not explaining.”',
  ),
  letter('letter-3', 400, arabicTexts),
];

/** A text of some thousand characters, in paragraphs and with one word that has no place to break. */
const long = Array.from({ length: 24 }, (_, index) =>
  index === 5 ? 'W'.repeat(90) : `${letterTexts.did} ${letterTexts.effect} ${letterTexts.owning}`,
).join('\n');

const draft = (kind: string, of: string, texts: Record<string, string>) => ({
  [`draft/${of}/${kind}`]: { texts },
});
const writing = (texts: Record<string, string>) =>
  data({
    more: draft('letter', someone, { did: '', effect: '', owning: '', doing: '', leaving: '', ...texts }),
  });

const apartNow = () => {
  const [from, until] = [Date.now() - 86_400_000, Date.now() + 4 * 86_400_000];
  return brokeStorage(Date.now(), {
    glance: { apart: { id: 'apart-1', asked: 'them', from, until } },
    entries: [
      { id: 'apart-1', kind: 'apart', asked: 'them', from, until, texts: { agreed: '', resume: '' } },
    ],
  });
};

const unfold = (screen: Screen) =>
  screen.eval(`for (const one of document.querySelectorAll('details')) one.open = true`);
const toEnd = (screen: Screen) => screen.eval('scrollTo(0, document.body.scrollHeight)');

export const repairStops: Stop[] = [
  { name: 'repair', place: 'popup', hash: '#/repair', data: data({ entries: practices() }), main: true },
  { name: 'repair-page', place: 'journal', hash: '#/repair', data: data({ entries: practices() }) },
  { name: 'practice-own', place: 'popup', hash: '#/practice/own', data: data(), main: true },
  {
    name: 'practice-noted',
    place: 'popup',
    hash: '#/practice/own',
    data: data({ entries: practices() }),
    act: async (screen) => {
      await (await screen.label('What did you do?')).fill('I named it again, in one sentence.');
      await click('button', 'Note it')(screen);
      await screen.text('Noted for today.');
      await inTurn(screen, unfold, toEnd);
    },
  },
  {
    name: 'practice-long',
    place: 'journal',
    hash: '#/practice/steady',
    data: data({
      entries: [
        practised('long', 'steady', 3, long),
        ...Array.from({ length: 40 }, (_, index) =>
          practised(
            `steady-${index}`,
            'steady',
            index + 4,
            index % 3 === 0 ? '' : 'Called at six, as I had said.',
          ),
        ),
      ],
    }),
    act: unfold,
  },
  { name: 'practice-apart', place: 'journal', hash: '#/practice/listen', data: apartNow },
  { name: 'letters-empty', place: 'popup', hash: '#/letters', data: data() },
  { name: 'letters', place: 'popup', hash: '#/letters', data: data({ entries: letters() }), main: true },
  {
    name: 'letters-deleted',
    place: 'popup',
    hash: '#/letter/letter-2',
    data: data({ entries: letters() }),
    act: async (screen) => {
      await click('button', 'Delete the letter')(screen);
      await screen.find('button', 'Undo');
    },
  },
  { name: 'apology-1', place: 'popup', hash: '#/apology', data: data(), main: true },
  {
    name: 'apology-3',
    place: 'popup',
    hash: '#/apology',
    data: writing({ ...letterTexts, doing: '', leaving: '', part: 'owning' }),
    act: (screen) => inTurn(screen, checked(1), unfold),
  },
  {
    name: 'apology-error',
    place: 'popup',
    hash: '#/apology',
    data: writing({ part: 'leaving' }),
    act: async (screen) => {
      await click('button', 'Put the letter together')(screen);
      await screen.find('alert', amiss);
    },
  },
  {
    name: 'letter',
    place: 'popup',
    hash: '#/letter/letter-1',
    data: data({ entries: letters() }),
    main: true,
  },
  { name: 'letter-page', place: 'journal', hash: '#/letter/letter-1', data: data({ entries: letters() }) },
  {
    name: 'letter-giving',
    place: 'popup',
    hash: '#/letter/letter-1',
    data: data({ entries: letters() }),
    act: async (screen) => {
      await click('button', 'Mark as given')(screen);
      await screen.find('heading', 'They have it now');
    },
  },
  {
    name: 'letter-just-given',
    place: 'popup',
    hash: '#/letter/letter-1',
    data: data({ entries: letters(), more: draft('given', 'letter-1', { answer: 'Nothing yet.' }) }),
    act: async (screen) => {
      await click('button', 'Save')(screen);
      await screen.find('heading', 'Now listen', { level: 1 });
    },
  },
  { name: 'letter-given', place: 'journal', hash: '#/letter/letter-2', data: data({ entries: letters() }) },
  {
    name: 'letter-changing',
    place: 'popup',
    hash: '#/letter/letter-1',
    data: data({ entries: letters() }),
    act: async (screen) => {
      await click('button', 'Change the letter')(screen);
      await screen.find('heading', 'Change the letter');
      await checked(5)(screen);
    },
  },
  {
    name: 'letter-long',
    place: 'popup',
    hash: '#/letter/letter-long',
    data: data({
      entries: [
        letter('letter-long', 2, { ...letterTexts, effect: long, owning: arabicTexts.owning }),
        given('letter-long', 1, long),
      ],
    }),
  },
];
