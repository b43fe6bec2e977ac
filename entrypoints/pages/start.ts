import { readWords } from '~/content/index';
import { pickLanguage } from '~/content/language';
import { runApp } from '~/components/app/app';
import type { Desk, Place } from '~/components/app/desk';
import { readRoute, toHash, type Route } from '~/components/app/route';
import { copyText } from '~/platform/clipboard';
import { device } from '~/platform/device';
import { beginAnew } from '~/platform/anew';
import { chance } from '~/platform/chance';
import { deviceClock, newId, newSeed, personClock } from '~/platform/clock';
import { saveFile } from '~/platform/files';
import { leavePage } from '~/platform/leave';
import { wear } from '~/platform/look';
import { notices } from '~/platform/notices';
import { openPage } from '~/platform/pages';
import { keySession } from '~/platform/session';
import { localStore } from '~/platform/store';
import { glimpseOf, readGlimpse } from '~/storage/glimpse';
import { keys } from '~/storage/keys';
import { openVault } from '~/storage/lock/vault';
import { patient } from '~/storage/patient';
import type { Spare } from '~/storage/port';

/**
 * Starts the app in one of its places.
 * @param firstRoute the screen while the address names none
 */
export async function start(place: Place, firstRoute: (desk: Desk) => Promise<Route> | Route): Promise<void> {
  const language = pickLanguage(() => navigator.languages);
  document.documentElement.lang = language;
  const raw = patient(localStore(), (time) => new Promise((done) => setTimeout(done, time)));
  // Only whoever changes the lock asks for it.
  const second = async () => (await import('~/platform/marker')).spareHeader;
  const spare: Spare = {
    get: async () => (await second()).get(),
    put: async (header) => (await second()).put(header),
    forget: async () => (await second()).forget(),
  };
  const vault = openVault({
    raw,
    session: keySession,
    chance,
    now: deviceClock.now,
    turned: beginAnew,
    spare,
  });
  const [common, first] = await Promise.all([readWords(language, 'common'), readGlimpse(raw)]);
  let glimpse = first;
  wear(glimpse.appearance);
  raw.onChange((changed) => {
    if (!(keys.settings in changed)) return;
    glimpse = glimpseOf(changed[keys.settings]);
    wear(glimpse.appearance);
  });
  const desk: Desk = {
    place,
    language,
    common,
    words: (name) => readWords(language, name),
    store: vault.store,
    vault,
    marker: {
      isThere: async () => (await import('~/platform/marker')).marker.isThere(),
      forget: async () => (await import('~/platform/marker')).marker.forget(),
    },
    clock: personClock(() => glimpse.dayEnds),
    newId,
    newSeed,
    notices,
    device,
    go(route) {
      // What lies behind a panel keeps Firefox from closing it (components/app/app.tsx).
      if (place === 'panel') location.replace(toHash(route));
      else location.hash = toHash(route);
    },
    openPage(route) {
      void openPage(toHash(route)).then(() => place === 'popup' && window.close());
    },
    save(name, text, type = 'application/json') {
      saveFile(name, text, type);
    },
    // Only few ask for it, and what writes it is large.
    calendar: async (event) => (await import('~/platform/calendar')).calendarFile(event),
    copy: (text) =>
      copyText(text).then(
        () => true,
        () => false,
      ),
    rest: async () => (await import('~/platform/rest')).restsOfPage(),
    panel: async () => (await import('~/platform/panel')).readyPanel(),
    shortcuts: {
      read: async () => (await import('~/platform/shortcuts')).readShortcuts(),
      change: async () => (await import('~/platform/shortcuts')).openShortcutPage(),
    },
    leave: (noted, to) => leavePage(place, noted, to),
  };
  const root = document.getElementById('app');
  if (root === null) throw new Error('the page has no place for the app');
  await runApp(desk, root, () => readRoute(location.hash) ?? firstRoute(desk));
}
