import type { Screen } from '../drive/api.ts';
import { remindedStorage, sister, waitingStorage, withSister } from '../fixtures/reminder.ts';
import { dayFrom } from '../fixtures/repair.ts';
import { begunStorage, planWith, someone } from '../fixtures/year.ts';
import { amiss, bowlThere, click, inTurn, type Stop } from './stop.ts';

const begun = () => begunStorage(Date.now());
const weekdays = planWith({ days: [1, 2, 3, 4, 5], when: { kind: 'at', time: '19:30' } });
const random = planWith({
  relationship: sister,
  days: [6, 7],
  when: { kind: 'within', from: '17:00', until: '20:00' },
});
const on =
  (given: Parameters<typeof remindedStorage>[1] = {}) =>
  () =>
    remindedStorage(Date.now(), given);
const waiting = () => waitingStorage(Date.now());
const two = () => remindedStorage(Date.now(), { plans: [weekdays, random], more: withSister(Date.now()) });
const today = () => dayFrom(Date.now(), 0);

const long = 'What would I like to remember of this week when I am old, and who would I tell it to first? '
  .repeat(2)
  .slice(0, 160);
const questions = () => ({
  ...begun(),
  [`deck/${someone}`]: {
    shown: {},
    favourites: ['h-guard', 'h-anger'],
    muted: ['h-small-safe-thing'],
    own: [
      { id: 'own-1', text: 'ماذا رأيت اليوم؟' },
      { id: 'own-2', text: long },
    ],
  },
});
const drafted = (kind: string, of: string, texts: Readonly<Record<string, string>>) => ({
  [`draft/${of}/${kind}`]: { texts },
});
const ownLines = (title: string, message: string) => () => ({
  ...begun(),
  ...drafted('shown', 'all', { line: 'OWN', title, message }),
});
const windowed = () => ({
  ...begun(),
  ...drafted('when', someone, { days: '6,7', when: 'within', time: '', from: '17:00', until: '20:00' }),
  ...drafted('quiet', 'all', { quiet: '', quietFrom: '', quietUntil: '', dayEnds: '04:00' }),
});
const wrong = () => ({
  ...begun(),
  ...drafted('when', someone, { days: '', when: 'within', time: '', from: '', until: '20:00' }),
  ...drafted('quiet', 'all', { quiet: 'yes', quietFrom: '22:00', quietUntil: '22:00', dayEnds: '' }),
});
const save = (button: string, heading: string) => (screen: Screen) =>
  inTurn(screen, click('button', button), (found) => found.find('alert', heading));

export const reminderStops: Stop[] = [
  { name: 'reminder', place: 'popup', hash: '#/reminders', data: begun, main: true },
  { name: 'reminder-on', place: 'popup', hash: '#/reminders', data: on({ plans: [weekdays] }), main: true },
  { name: 'reminder-waiting', place: 'popup', hash: '#/reminders', data: waiting },
  {
    name: 'reminder-skipped',
    place: 'popup',
    hash: '#/reminders',
    data: waiting,
    act: async (screen) => {
      await click('button', 'Leave today out')(screen);
      await screen.find('button', 'Have today’s after all');
    },
  },
  {
    name: 'reminder-paused',
    place: 'popup',
    hash: '#/reminders',
    data: () => remindedStorage(Date.now(), { nudge: { pausedUntil: dayFrom(Date.now(), 9) } }),
  },
  {
    name: 'reminder-stopped',
    place: 'popup',
    hash: '#/reminders',
    data: on(),
    act: async (screen) => {
      await click('button', 'Turn it off')(screen);
      await screen.find('button', 'Undo');
    },
  },
  { name: 'reminder-two', place: 'popup', hash: '#/reminders', data: two },
  { name: 'reminder-page', place: 'journal', hash: '#/reminders', data: two },
  { name: 'reminder-320', place: 'journal', hash: '#/reminders', data: waiting, width: 320, height: 640 },
  { name: 'reminder-when', place: 'popup', hash: '#/when', data: begun, main: true },
  { name: 'reminder-when-window', place: 'popup', hash: '#/when', data: windowed },
  {
    name: 'reminder-when-error',
    place: 'journal',
    hash: '#/when',
    data: wrong,
    act: save('Remind me', amiss),
  },
  { name: 'reminder-when-two', place: 'journal', hash: '#/when', data: two },
  {
    name: 'reminder-when-saved',
    place: 'popup',
    hash: '#/when',
    data: on(),
    act: async (screen) => {
      await click('button', 'Save')(screen);
      // Which of them depends on the hour.
      await screen.text(
        /^Saved\. (The reminder is on|Today’s question is here|These are your quiet hours)\./,
      );
    },
  },
  { name: 'reminder-when-320', place: 'journal', hash: '#/when', data: windowed, width: 320, height: 640 },
  { name: 'reminder-shown', place: 'popup', hash: '#/shown', data: begun, main: true },
  { name: 'reminder-shown-own', place: 'journal', hash: '#/shown', data: ownLines('شاي', 'وكتاب جديد.') },
  {
    name: 'reminder-shown-error',
    place: 'journal',
    hash: '#/shown',
    data: ownLines('', 'A line that is far too long to be seen whole on any screen. '.repeat(2)),
    act: save('Save', amiss),
  },
  { name: 'reminder-pausing', place: 'popup', hash: '#/pausing', data: on(), main: true },
  {
    name: 'reminder-pausing-error',
    place: 'popup',
    hash: '#/pausing',
    data: on(),
    act: save('Pause', amiss),
  },
  {
    name: 'reminder-pausing-days',
    place: 'popup',
    hash: '#/pausing',
    data: on({ more: drafted('pausing', 'all', { days: '5', until: '' }) }),
  },
  { name: 'reminder-questions', place: 'popup', hash: '#/questions', data: begun },
  { name: 'reminder-questions-some', place: 'journal', hash: '#/questions', data: questions, main: true },
  {
    name: 'reminder-questions-changing',
    place: 'journal',
    hash: '#/questions',
    data: () => ({ ...questions(), ...drafted('question', 'own-1', { text: 'ماذا رأيت' }) }),
    act: (screen) => screen.find('button', 'Save'),
  },
  {
    name: 'reminder-questions-removed',
    place: 'journal',
    hash: '#/questions',
    data: questions,
    act: async (screen) => {
      await click('button', /^Take it out ماذا/)(screen);
      await screen.find('button', 'Undo');
    },
  },
  {
    name: 'reminder-questions-error',
    place: 'popup',
    hash: '#/questions',
    data: begun,
    act: save('Add it', amiss),
  },
  { name: 'reminder-unseen', place: 'popup', hash: '#/unseen', data: on(), main: true },
  {
    name: 'reminder-unseen-revoked',
    place: 'popup',
    hash: '#/unseen',
    data: on({ nudges: { reaching: 'seen' } }),
  },
  { name: 'reminder-home', place: 'popup', hash: '#/home', data: on(), act: bowlThere },
  { name: 'reminder-settings', place: 'options', hash: '', data: on() },
  {
    name: 'reminder-today',
    place: 'popup',
    hash: `#/today/${someone}`,
    data: waiting,
    cursor: true,
    main: true,
  },
  {
    name: 'reminder-today-later',
    place: 'popup',
    hash: `#/today/${someone}`,
    data: waiting,
    cursor: true,
    act: async (screen) => {
      await (await screen.text('Not now')).click();
      await screen.find('button', 'Leave today out');
    },
  },
  {
    name: 'reminder-today-other',
    place: 'popup',
    hash: '#/today',
    data: () => ({ ...waiting(), ...drawnToday() }),
    act: async (screen) => {
      const question = `document.getElementById('question').textContent`;
      const before = await screen.eval<string>(`return ${question}`);
      await click('button', 'Leave this one out')(screen);
      await screen.find('button', 'Undo');
      await screen.waitFor('another question', `return ${question} !== args[0]`, before);
    },
  },
  {
    name: 'reminder-today-marked',
    place: 'popup',
    hash: '#/today',
    data: () => ({ ...begun(), ...drawnToday() }),
    act: async (screen) => {
      await click('button', 'Mark it')(screen);
      await screen.find('button', 'Marked. Unmark it');
    },
  },
];

/** A question that was drawn for today. */
function drawnToday() {
  const { home } = begunStorage(Date.now());
  const [glance] = home.relationships;
  const drawn = { day: today(), card: 'h-guard', text: 'When did you last feel your guard go up?' };
  return { home: { ...home, relationships: [{ ...glance, drawn }] } };
}
