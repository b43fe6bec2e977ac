import { join } from 'node:path';
import { TargetType } from 'puppeteer-core';
import type { Browser, Page, Target } from 'puppeteer-core';
import { findBrowser } from '../../browsers/find.ts';
import type { Driver, LaunchOptions, Screen, ShownNotification } from '../api.ts';
import { builds, makeFolder, readManifest, removeFolder } from '../folders.ts';
import { gone, kill } from '../processes.ts';
import { asAnswer, readAnswer } from '../screen.ts';
import { until } from '../until.ts';
import { openDesktop } from '../desktop/desktop.ts';
import type { Desktop } from '../desktop/desktop.ts';
import { startChromium } from './launch.ts';
import { flush, readLogs } from './netlog.ts';
import { copyGranting, readShown } from './notifications.ts';
import { answerDialog } from './dialog.ts';
import { keepInstalled, recorded } from './profile.ts';
import { openScreen } from './screen.ts';
import { evaluate } from './surface.ts';
import { startWorker, workerSession } from './worker.ts';

export async function launchChromium(options: LaunchOptions = {}): Promise<Driver> {
  const executable = await findBrowser('chromium');
  const display = options.display ?? 'headless';
  const given = options.extension ?? builds.chromium;
  readManifest(given);
  const grant = options.grant ?? [];
  const extension = grant.length > 0 ? copyGranting(given, grant) : given;
  const profile = makeFolder('chromium');
  const window = options.window ?? { width: 1280, height: 1024 };
  const desktop: Desktop | null = display === 'xvfb' ? await openDesktop(window) : null;
  const logs: string[] = [];
  let browser: Browser;
  let id = '';
  let origin = '';
  const screens = new Map<Page, Promise<Screen>>();

  const isWorker = (target: Target) =>
    target.type() === TargetType.SERVICE_WORKER && target.url().startsWith(`${origin}/`);
  const worker = () => browser.targets().find(isWorker);

  const start = async () => {
    const netlog = join(profile, `net-log-${logs.length}.json`);
    logs.push(netlog);
    browser = await startChromium({
      executable,
      profile,
      display,
      netlog,
      window,
      args: options.args ?? [],
      locale: options.locale,
      env: desktop?.env ?? {},
    });
    if (id === '') {
      id = await browser.installExtension(extension);
      origin = `chrome-extension://${id}`;
      await until('the background to start', worker, 15_000);
    }
    const there = async () => (await browser.extensions()).has(id);
    await until('the extension to be there', there, 15_000);
  };

  const screenOf = (page: Page): Promise<Screen> => {
    const known = screens.get(page);
    if (known) return known;
    const made = openScreen(browser, page);
    screens.set(page, made);
    made.catch(() => screens.delete(page));
    return made;
  };

  const views = async (kind: Screen['kind']): Promise<Screen[]> => {
    const targets = browser
      .targets()
      .filter((target) => target.url().startsWith(`${origin}/`) && !isWorker(target));
    // One that closes while it is being looked at is not there any more.
    const look = async (target: Target) => screenOf((await target.page()) ?? (await target.asPage()));
    const all = await Promise.all(targets.map((target) => look(target).catch(() => null)));
    return all.filter((screen) => screen?.kind === kind) as Screen[];
  };

  const wake = async (): Promise<Target> => {
    const there = worker();
    if (there) return there;
    await startWorker(browser, origin);
    return until('the background to wake', worker);
  };

  const background = async <T>(script: string, ...args: unknown[]): Promise<T> => {
    const target = await wake();
    const session = await workerSession(target);
    const body = `const browser = globalThis.browser ?? chrome; ${script}`;
    return readAnswer<T>(await evaluate(session, asAnswer(body, args)));
  };

  const end = async (how: 'kill' | 'quit') => {
    const child = browser.process();
    if (how === 'quit') {
      await browser.close();
      if (child) await gone(child);
    } else if (child) await kill(child);
    screens.clear();
  };

  const driver: Driver = {
    name: 'chromium',
    get origin() {
      return origin;
    },
    async openPopup() {
      const open = await driver.popup();
      if (open) return open;
      await background('await chrome.action.openPopup();');
      return until('the popup to open', () => driver.popup());
    },
    popup: async () => (await views('popup'))[0] ?? null,
    panel: async () => (await views('panel'))[0] ?? null,
    pages: () => views('tab'),
    async openPage(path) {
      const page = await browser.newPage();
      await page.goto(`${origin}/${path}`);
      await page.bringToFront();
      return screenOf(page);
    },
    background,
    async stopBackground() {
      // Closing the library's own session ends the worker; an order to stop all would leave a
      // husk that is neither gone nor able to start again.
      await (await worker()?.worker())?.close();
      await until('the background to stop', () => !worker());
    },
    backgroundRunning: () => Promise.resolve(worker() !== undefined),
    async restart(how) {
      if (how === 'kill') await recorded(profile, id);
      await end(how);
      keepInstalled(profile, id);
      await start();
    },
    async atRest(look) {
      await recorded(profile, id);
      await end('quit');
      const seen = await look(profile);
      keepInstalled(profile, id);
      await start();
      return seen;
    },
    async requests() {
      const own = await flush(browser, logs.at(-1) ?? '');
      return readLogs(logs, origin, own);
    },
    async notifications() {
      if (!desktop) return background<ShownNotification[]>(readShown);
      // A desktop is told what a notification says, but not the id that the extension gave it.
      return desktop.notifications().map((shown, index) => ({ id: String(index), ...shown }));
    },
    async clickNotification(notification) {
      if (desktop) return desktop.clickTop();
      await background('chrome.notifications.onClicked.dispatch(args[0]);', notification);
    },
    async grantNotifications() {
      const has = `return chrome.permissions.contains({ permissions: ['notifications'] })`;
      if (await background<boolean>(has)) return;
      if (!desktop) {
        throw new Error(
          'Headless Chromium never answers the permission dialog: launch with grant or under xvfb.',
        );
      }
      const page = await browser.newPage();
      await page.goto(`${origin}/manifest.json`);
      const session = await page.createCDPSession();
      const focus = async () => (await evaluate(session, 'document.hasFocus()')) === 'true';
      await until('the window to have the focus', focus);
      const ask = `chrome.permissions.request({ permissions: ['notifications'] }); 'asked'`;
      await evaluate(session, ask, undefined, true);
      await driver.answerDialog('allow');
      await until('the permission', () => background<boolean>(has));
      await page.close();
    },
    async answerDialog(answer) {
      if (!desktop) throw new Error('Only a browser under xvfb has dialogs that can be answered.');
      await answerDialog(browser, desktop, answer);
    },
    async ended() {
      const child = browser.process();
      if (child) await gone(child);
    },
    async quit() {
      // A browser that never started, or that somebody closed, cannot be ended again.
      await end('quit').catch(() => end('kill').catch(() => undefined));
      await desktop?.close();
      removeFolder(profile);
      if (extension !== given) removeFolder(extension);
    },
  };
  await start().catch(async (error: unknown) => {
    await driver.quit();
    throw error;
  });
  return driver;
}
