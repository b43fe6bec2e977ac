import { signal } from '@preact/signals';
import { render } from 'preact';
import { NewerData, DamagedHome } from '~/storage/faults';
import { keys } from '~/storage/keys';
import type { Desk, Screen } from './desk';
import { Frame } from './frame';
import { MissingScreen } from './missing';
import { readRoute, toHash, type Route } from './route';
import { openScreen } from './screens';

/**
 * Shows the screen of the address, and the next one when the address changes. The
 * screen before stays until the new one has loaded, so that nothing flashes.
 * @param first the screen while there is no address
 */
export async function runApp(desk: Desk, root: HTMLElement, first: Route): Promise<void> {
  const shown = signal<{ screen: Screen; route: Route } | null>(null);
  let latest = 0;

  async function show(): Promise<void> {
    const turn = ++latest;
    const route = readRoute(location.hash) ?? first;
    const screen = await openSafely(desk, route);
    if (turn !== latest) {
      screen.leave?.();
      return;
    }
    shown.value?.screen.leave?.();
    shown.value = { screen, route };
    // That help was looked at is noted nowhere (PRODUCT 2.8).
    if (desk.place === 'popup' && route.name !== 'help')
      void desk.store.set({ [keys.place]: toHash(route) }).catch(() => undefined);
  }

  addEventListener('hashchange', () => void show());
  await Promise.all([show(), serifReady()]);
  render(<Frame desk={desk} shown={shown} />, root);
}

/**
 * The serif is read from the extension's own files in a few milliseconds. Words wait for it
 * that long, so that they are never set in one face and then in another; if it does not
 * come, they are shown without it.
 */
async function serifReady(): Promise<void> {
  const late = new Promise<void>((done) => setTimeout(done, 100));
  await Promise.race([document.fonts.load('1rem "Gelasio Variable"').catch(() => []), late]);
}

async function openSafely(desk: Desk, route: Route): Promise<Screen> {
  try {
    return await openScreen(desk, route);
  } catch (error) {
    const { openFault } = await import('./fault');
    if (error instanceof NewerData) return openFault(desk, 'newer');
    if (error instanceof DamagedHome) return openFault(desk, 'damagedHome');
    return openFault(desk, error instanceof MissingScreen ? 'missing' : 'unexpected');
  }
}
