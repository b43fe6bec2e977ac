import type { Answer } from '../../domain/check.ts';
import type { Driver, Screen } from '../drive/api.ts';
import { choice, words } from './words.ts';

/** What a person does, step by step, in the words on the screen. */

const common = words('common');
const start = words('start');
const safety = words('safety');

export async function press(screen: Screen, button: string): Promise<void> {
  await (await screen.find('button', button)).click();
}

export async function follow(screen: Screen, link: string | RegExp): Promise<void> {
  await (await screen.find('link', link)).click();
}

type Choice = Parameters<typeof choice>[0];

export async function choose(screen: Screen, wanted: Choice): Promise<void> {
  await (await screen.find('radio', choice(wanted))).click();
}

/** Waits for a screen by its heading. */
export async function arriveAt(screen: Screen, heading: string | RegExp): Promise<void> {
  await screen.find('heading', heading, { level: 1, timeout: 10_000 });
}

/** Goes through the first questions to home. */
export async function goThroughBeginning(
  screen: Screen,
  { side = 'hurt', safe = 'yes' }: { side?: 'hurt' | 'broke' | 'both'; safe?: 'yes' | 'unsure' | 'no' } = {},
): Promise<void> {
  await arriveAt(screen, start.side.heading);
  await choose(screen, start.side[side]);
  await press(screen, common.actions.next);
  await arriveAt(screen, start.safe.heading);
  await choose(screen, start.safe[safe]);
  await press(screen, common.actions.next);
  if (safe !== 'yes') {
    await arriveAt(screen, safety.heading);
    await press(screen, safety.goOn);
  }
  await arriveAt(screen, start.keeps.heading);
  await press(screen, start.keeps.begin);
  await arriveAt(screen, words('home').heading);
}

/** Answers the three questions with the mouse and stays at what they mean. */
export async function takeCheck(screen: Screen, answers: readonly [Answer, Answer, Answer]): Promise<void> {
  const { questions, finish } = words('check');
  for (const [index, id] of (['want', 'weigh', 'survive'] as const).entries()) {
    await arriveAt(screen, questions[id].legend);
    await choose(screen, questions[id].answers[answers[index] ?? 'yes']);
    await press(screen, index === 2 ? finish : common.actions.next);
  }
  await screen.find('heading', words('outcome').yourAnswers, { level: 2 });
}

/** Closes the popup as a person does, and opens it again. */
export async function reopen(driver: Driver): Promise<Screen> {
  await (await driver.popup())?.close();
  return driver.openPopup();
}

/** Goes home by the link at the top; some screens have another one of the same name at their end. */
export async function goHome(screen: Screen): Promise<void> {
  await screen.eval(`document.querySelector('nav a[href="#/home"]').click()`);
  await arriveAt(screen, words('home').heading);
}
