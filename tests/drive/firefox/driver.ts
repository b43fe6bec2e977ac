import { join } from 'node:path';
import type { ChildProcess } from 'node:child_process';
import { findBrowser } from '../../browsers/find.ts';
import type { Driver, LaunchOptions, Screen, ShownNotification } from '../api.ts';
import { openDesktop } from '../desktop/desktop.ts';
import { builds, makeFolder, readManifest, removeFolder } from '../folders.ts';
import { gone, kill, start as startProcess } from '../processes.ts';
import { asAnswer, createScreen, readAnswer } from '../screen.ts';
import { until } from '../until.ts';
import { writeArchive } from './archive.ts';
import { Marionette } from './marionette.ts';
import * as privileged from './privileged.ts';
import { uuid, writePreferences } from './profile.ts';
import { createSurface, evaluateIn } from './surface.ts';

export async function launchFirefox(options: LaunchOptions = {}): Promise<Driver> {
  const executable = await findBrowser('firefox');
  const display = options.display ?? 'headless';
  const extension = options.extension ?? builds.firefox;
  const manifest = readManifest(extension);
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new Error(`The extension in ${extension} has no id for Firefox.`);
  const profile = makeFolder('firefox');
  const archive = join(profile, 'extension-under-test.xpi');
  writeArchive(extension, archive);
  const window = options.window ?? { width: 1280, height: 1024 };
  const desktop = display === 'xvfb' ? await openDesktop(window) : null;
  const origin = `moz-extension://${uuid}`;
  const before = { requests: [] as string[], shown: [] as ShownNotification[] };
  const screens = new Map<number, Screen>();
  let child: ChildProcess;
  let wire: Marionette;
  /** Whether this Firefox refuses to keep an unsigned extension, as its release builds do. */
  let fleeting = false;

  const ask = <T>(body: string, ...args: unknown[]) => wire.privileged<T>(body, id, ...args);

  const begin = async () => {
    // Where nobody is there to answer, a permission that is asked for is simply granted.
    const prompts = { 'extensions.webextOptionalPermissionPrompts': display === 'visible' };
    const prefs = { ...prompts, ...options.prefs };
    writePreferences(profile, { id, locale: options.locale, prefs });
    const env = { ...process.env, ...desktop?.env, MOZ_CRASHREPORTER_DISABLE: '1' };
    const args = [
      ...(display === 'headless' ? ['--headless'] : []),
      ...['--no-remote', '--marionette', '--remote-allow-system-access'],
      ...['--width', String(window.width), '--height', String(window.height)],
      ...['--profile', profile],
      ...(options.args ?? []),
    ];
    const open = () =>
      Marionette.open(profile, () => {
        child = startProcess(executable, args, { stdio: 'ignore', env });
        return () => child.pid !== undefined && child.exitCode === null && child.signalCode === null;
      });
    // Now and then a Firefox starts and never listens; the one after it does.
    wire = await open().catch(async () => {
      await kill(child);
      return open();
    });
    await ask(privileged.watchRequests, origin);
    // On a person's own screen notifications are theirs to see.
    if (display !== 'visible') await ask(privileged.watchNotifications);
  };

  const install = async () => {
    const add = (temporary: boolean) =>
      wire.send('Addon:Install', { path: temporary ? extension : archive, temporary });
    if (fleeting) return add(true);
    await add(false).catch(() => {
      fleeting = true;
      return add(true);
    });
  };

  const ready = async () => {
    // After a restart an event page sleeps until one of its events comes: that is ready as well.
    await until('the extension to start', () => ask<boolean>(privileged.started), 15_000);
  };

  const views = async (kind: Screen['kind']): Promise<Screen[]> => {
    const contexts = await ask<number[]>(privileged.views, kind);
    return Promise.all(contexts.map((context) => screenOf(context, kind)));
  };

  const screenOf = async (context: number, kind: Screen['kind']): Promise<Screen> => {
    const screen = screens.get(context) ?? createScreen(createSurface(wire, context, kind));
    screens.set(context, screen);
    await screen.waitFor('the page to load', `return document.readyState === 'complete'`);
    return screen;
  };

  /** What Firefox has noted so far, taken along before it ends. */
  const noted = async () => {
    const requests = await wire.privileged<string[]>('return window.goldseamRequests');
    const shown = await wire.privileged<ShownNotification[]>('return window.goldseamShown ?? []');
    return { requests: [...before.requests, ...requests], shown: [...before.shown, ...shown] };
  };

  const end = async (how: 'kill' | 'quit') => {
    if (how === 'kill') {
      await wire.privileged(privileged.saveRegistry);
      await kill(child);
    } else {
      await wire.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
      // One that no longer answers does not go by itself either.
      const late = setTimeout(() => void kill(child), 30_000);
      await gone(child);
      clearTimeout(late);
    }
    wire.close();
    screens.clear();
  };

  const background = async <T>(script: string, ...args: unknown[]): Promise<T> => {
    const context = await until('the background to wake', () => ask<number>(privileged.wake));
    return readAnswer<T>(await evaluateIn(wire, context, 'page', asAnswer(script, args)));
  };

  const driver: Driver = {
    name: 'firefox',
    origin,
    async openPopup() {
      const open = await driver.popup();
      if (open) return open;
      await background('await browser.action.openPopup();');
      return until('the popup to open', () => driver.popup());
    },
    popup: async () => (await views('popup'))[0] ?? null,
    panel: async () => (await views('panel'))[0] ?? null,
    pages: () => views('tab'),
    async openPage(path) {
      const tab = await ask<number>(privileged.openTab, path);
      const look = () => ask<number | null>(privileged.tabContext, tab);
      return screenOf(await until(`${path} to open`, look), 'tab');
    },
    background,
    async stopBackground() {
      // An event that was on its way may wake it again at once: then it is stopped once more.
      const stopped = async () => {
        await ask(privileged.stop);
        return !(await driver.backgroundRunning());
      };
      await until('the background to stop', stopped, 15_000);
    },
    backgroundRunning: async () => (await ask<string>(privileged.backgroundState)) !== 'stopped',
    async restart(how) {
      Object.assign(before, await noted());
      await end(how);
      await begin();
      if (fleeting) await install();
      await ready();
    },
    async atRest(look) {
      Object.assign(before, await noted());
      await end('quit');
      const seen = await look(profile);
      await begin();
      if (fleeting) await install();
      await ready();
      return seen;
    },
    requests: async () => [...new Set((await noted()).requests)],
    notifications: async () => (await noted()).shown,
    clickNotification: (notification) => wire.privileged(privileged.clickNotification, notification),
    async grantNotifications() {
      await ask(privileged.grant, ['notifications']);
      const has = `return browser.permissions.contains({ permissions: ['notifications'] })`;
      await until('the permission', () => background<boolean>(has));
    },
    answerDialog: () =>
      Promise.reject(new Error('Firefox is driven without permission dialogs: there is none to answer.')),
    ended: () => gone(child),
    async quit() {
      await end('quit').catch(() => kill(child));
      await desktop?.close();
      removeFolder(profile);
    },
  };

  try {
    await begin();
    await install();
    await ready();
    if (options.grant?.length) await ask(privileged.grant, options.grant);
  } catch (error) {
    await driver.quit();
    throw error;
  }
  return driver;
}
