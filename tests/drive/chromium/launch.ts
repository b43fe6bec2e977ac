import { launch } from 'puppeteer-core';
import type { Browser } from 'puppeteer-core';
import type { Display } from '../api.ts';

export interface Start {
  readonly executable: string;
  readonly profile: string;
  readonly display: Display;
  readonly netlog: string;
  readonly args: readonly string[];
  readonly locale: string | undefined;
  readonly window: { readonly width: number; readonly height: number };
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Starts Chromium with a quiet network and no first-run questions. */
export async function startChromium(start: Start): Promise<Browser> {
  const { width, height } = start.window;
  const root = process.platform === 'linux' && process.getuid?.() === 0;
  return launch({
    executablePath: start.executable,
    userDataDir: start.profile,
    headless: start.display === 'headless',
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    waitForInitialPage: false,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    env: { ...process.env, ...start.env, ...(start.locale ? { LANGUAGE: start.locale } : {}) },
    args: [
      ...(root ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--no-default-browser-check',
      '--password-store=basic',
      // Without a screen of some size the headless browser cuts the popup off.
      ...(start.display === 'headless' ? [`--screen-info={${width}x${height}}`] : []),
      `--window-size=${width},${height}`,
      ...(start.locale ? [`--lang=${start.locale}`] : []),
      `--log-net-log=${start.netlog}`,
      ...start.args,
    ],
  });
}
