import type { Driver, Screen } from '../drive/api.ts';
import { stops, type Stop } from '../tour/stops.ts';
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
  if (stop.hash !== '') await screen.eval('location.hash = args[0]', stop.hash);
  await arrived(screen, stop);
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
  await arrived(screen, stop);
  return screen;
}

/** Waits until the screen of this address is there and its heading has the focus. */
async function arrived(screen: Screen, { hash }: Stop): Promise<void> {
  await screen.find('heading', undefined, { level: 1, timeout: 10_000 });
  await screen.waitFor(
    `the screen ${hash} to be there with the focus on its heading`,
    `return (args[0] === '' || location.hash === args[0]) && document.activeElement === document.querySelector('main h1')`,
    hash,
  );
}
