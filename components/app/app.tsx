import { signal } from '@preact/signals';
import { render } from 'preact';
import { DamagedHome, Locked, NewerData, Unreadable } from '~/storage/faults';
import { keys } from '~/storage/keys';
import { refuseUnreadable } from '~/storage/open';
import { openHome } from '../home/home';
import type { Desk, Screen } from './desk';
import type { Fault } from './fault';
import { Frame } from './frame';
import { hearShift, readyToLeave } from './leaving';
import { MissingScreen } from './missing';
import { readRoute, toHash, type Route, type RouteName } from './route';

/**
 * Shows the screen of the address, and the next one when the address changes. The
 * screen before stays until the new one has loaded, so that nothing flashes.
 * @param first the screen while there is no address
 */
export async function runApp(
  desk: Desk,
  root: HTMLElement,
  first: () => Route | Promise<Route>,
): Promise<void> {
  const shown = signal<{ screen: Screen; route: Route } | null>(null);
  const [leaving, found] = await Promise.all([readyToLeave(desk), first()]);
  let begin = found;
  // The browser notes the address of a page in its own history; that help was opened is noted nowhere
  // (PRODUCT 2.8). So help leaves the address as it is, and Back leads out of it all the same.
  let helping = false;
  const asked = (): Route => (helping ? { name: 'help' } : (readRoute(location.hash) ?? begin));
  let latest = 0;

  async function show(): Promise<void> {
    // What was left is not even opened before someone asks for it.
    if (leaving.left.value) return;
    const turn = ++latest;
    const route = asked();
    const { screen, fault } = await openSafely(desk, route, () => void reopen());
    if (turn !== latest) {
      screen.leave?.();
      return;
    }
    shown.value?.screen.leave?.();
    shown.value = { screen, route };
    // Help is noted nowhere, and a fault changes nothing by being shown.
    if (desk.place === 'popup' && route.name !== 'help' && !fault)
      void desk.store.set({ [keys.place]: toHash(route) }).catch(() => undefined);
    // Only where there is a lock is anything of it loaded.
    if (desk.vault.isOn() && !screen.bare)
      void import('../lock/watch').then(({ watchLock }) => watchLock(desk.vault));
  }

  /** Once the lock is open it is known where the popup was left. */
  async function reopen(): Promise<void> {
    begin = await first();
    await show();
  }

  function openHelp(): void {
    helping = true;
    if (desk.place !== 'panel') history.pushState(null, '');
    void show();
  }

  function go(): void {
    helping = false;
    void show();
  }

  addEventListener('hashchange', go);
  addEventListener('popstate', () => helping && go());
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || event.defaultPrevented) return;
    // A link to where the address is already changes nothing, and Firefox tells of nothing.
    if (helping && link.hash === location.hash) go();
    // Firefox closes a panel only while nothing lies behind it, and a panel shows no way back.
    else if (desk.place === 'panel') {
      event.preventDefault();
      location.replace(link.hash);
    }
  });
  await Promise.all([show(), serifReady()]);
  // Whoever goes on sees the screen as it was, or the one that was asked for meanwhile. Under a lock
  // nothing of it stays, nor of one that was still being opened.
  leaving.left.subscribe((left) => {
    if (left && desk.vault.isOn()) {
      latest += 1;
      shown.value?.screen.leave?.();
      shown.value = null;
    }
    if (shown.value === null || toHash(shown.value.route) !== toHash(asked())) void show();
  });
  hearShift(leaving);
  document.querySelector('body > .masthead')?.remove();
  render(<Frame desk={desk} shown={shown} leaving={leaving} openHelp={openHelp} />, root);
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

async function openNamed(desk: Desk, route: Route): Promise<Screen> {
  return route.name === 'home' ? openHome(desk) : (await import('./screens')).openScreen(desk, route);
}

async function openSafely(
  desk: Desk,
  route: Route,
  reopen: () => void,
): Promise<{ screen: Screen; fault: boolean }> {
  // Some screens read only a part of the data, which may look sound while the whole is of a later
  // version. It is asked beside the opening, so that the first screen does not wait for it.
  const known = standing.includes(route.name) ? null : refuseUnreadable(desk.store);
  const [opened, version] = await Promise.allSettled([openNamed(desk, route), known]);
  const refusal = [version, opened].find(({ status }) => status === 'rejected');
  if (opened.status === 'fulfilled') {
    if (refusal === undefined) return { screen: opened.value, fault: false };
    opened.value.leave?.();
  }
  const reason: unknown = (refusal as PromiseRejectedResult).reason;
  if (reason instanceof Locked) {
    const { openClosed } = await import('../lock/closed');
    return { screen: await openClosed(desk, reopen), fault: true };
  }
  const { openFault } = await import('./fault');
  return { screen: openFault(desk, faultOf(reason)), fault: true };
}

/** Screens that read and write nothing of a person: they are there whatever the data are. */
const standing: readonly RouteName[] = ['help', 'keeps', 'welcome'];

function faultOf(error: unknown): Fault {
  if (error instanceof NewerData) return 'newer';
  if (error instanceof DamagedHome) return 'damagedHome';
  if (error instanceof Unreadable) return 'unreadable';
  return error instanceof MissingScreen ? 'missing' : 'unexpected';
}
