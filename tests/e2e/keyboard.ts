import type { Focused, Screen } from '../drive/api.ts';

/** What a person does who has no mouse. */

const farthest = 40;

/** Presses Tab until what has the focus is this; the way there is part of what a person needs. */
export async function tabTo(screen: Screen, role: string, name: string): Promise<void> {
  const passed: Focused[] = [];
  for (let step = 0; step < farthest; step++) {
    await screen.press('Tab');
    const focused = await screen.focused();
    if (focused.role === role && focused.name === name) return;
    passed.push(focused);
  }
  const way = passed.map((one) => `${one.role ?? one.tag} "${one.name}"`).join(', ');
  throw new Error(`Tab does not lead to the ${role} "${name}"; it led to ${way}.`);
}

/** Follows a link by Tab and Enter. */
export async function tabAndFollow(screen: Screen, link: string): Promise<void> {
  await tabTo(screen, 'link', link);
  await screen.press('Enter');
}

/** Presses a button by Tab and the space bar. */
export async function tabAndPress(screen: Screen, button: string): Promise<void> {
  await tabTo(screen, 'button', button);
  await screen.press('Space');
}

/**
 * Chooses one of a group of radio buttons of which none is chosen yet.
 * @param first the name of the first of them, where Tab arrives
 * @param place 0 for the first
 */
export async function tabAndChoose(screen: Screen, first: string, place: number): Promise<void> {
  await tabTo(screen, 'radio', first);
  if (place === 0) await screen.press('Space');
  for (let step = 0; step < place; step++) await screen.press('ArrowDown');
}
