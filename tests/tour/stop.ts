import type { Screen } from '../drive/api.ts';

export interface Stop {
  name: string;
  place: 'popup' | 'journal' | 'options' | 'sidepanel';
  hash: string;
  /** What is in storage when the screen opens. */
  data: () => Record<string, unknown>;
  /** What a person does there before the picture is taken. */
  act?: (screen: Screen) => Promise<unknown>;
  /** It opens with the cursor in a field, and not at its heading. */
  cursor?: true;
  /** Shown in both browsers. */
  main?: boolean;
  /** What stands there after leaving quickly: nothing leads anywhere. */
  neutral?: boolean;
  width?: number;
  height?: number;
}

/** What stands above the faults of a form. */
export const amiss = 'Something is missing or does not fit';

export const click = (role: string, name: string | RegExp) => async (screen: Screen) =>
  (await screen.find(role, name)).click();

/** Home loads its bowl, which is a link, a moment after the first screen stands. */
export const bowlThere = (screen: Screen) => screen.find('img', /^This bowl/);

export async function inTurn(
  screen: Screen,
  ...acts: ((screen: Screen) => Promise<unknown>)[]
): Promise<void> {
  for (const act of acts) await act(screen);
}

/** Waits until the wording check has read what stands in so many fields. */
export const checked = (many: number) => (screen: Screen) =>
  screen.waitFor(
    'the wording check to have read',
    `return document.querySelectorAll('main [id$=-found]').length === args[0]`,
    many,
  );
