import type { Driver, Screen } from '../drive/api.ts';
import type { Stop } from '../tour/stop.ts';
import { stops } from '../tour/stops.ts';
import { begin } from './session.ts';

/** The screens of the tour, each once: what it shows again at another width is left out. */
export const screens: readonly Stop[] = stops.filter(({ name }) => !name.endsWith('-320'));

/** Those that both browsers are tried on. */
export const mainScreens: readonly Stop[] = screens.filter(({ main }) => main);

/** Opens a screen where a person sees it: the popup's in the real popup. */
export async function openStop(driver: Driver, stop: Stop): Promise<Screen> {
  await begin(driver, stop.data());
  if (stop.place !== 'popup') return openAsPage(driver, stop, 1000, 800);
  const screen = await driver.openPopup();
  await arrived(screen);
  if (stop.hash === '') return screen;
  // The screen before stays until the next one is there, with a heading of its own.
  await screen.eval(`document.querySelector('h1').id = 'before'; location.hash = args[0]`, stop.hash);
  await arrived(screen, stop.cursor);
  return screen;
}

/** Opens a screen in a tab of some size, because the popup takes none. */
export async function openInTab(driver: Driver, stop: Stop, width: number, height: number): Promise<Screen> {
  await begin(driver, stop.data());
  return openAsPage(driver, stop, width, height);
}

async function openAsPage(driver: Driver, stop: Stop, width: number, height: number): Promise<Screen> {
  const screen = await driver.openPage(`${stop.place}.html${stop.hash}`);
  await screen.size(width, height);
  await arrived(screen, stop.cursor);
  return screen;
}

/** Waits until a screen is there and its heading has the focus, or the field that takes the cursor; reading begins at the heading. */
async function arrived(screen: Screen, cursor = false): Promise<void> {
  await screen.waitFor(
    'the heading of the screen to have the focus',
    `const heading = document.querySelector('main h1');
    const focused = args[0] ? document.querySelector('main textarea') : heading;
    return heading !== null && heading.id !== 'before' && document.activeElement === focused`,
    cursor,
  );
  if (cursor) await screen.eval(`document.querySelector('main h1').focus()`);
}
