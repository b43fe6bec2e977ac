import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { BrowserName } from '../drive/api.ts';

/** The variables that name a browser's program; the first that is set decides. */
export const variables: Readonly<Record<BrowserName, readonly [string, string]>> = {
  chromium: ['GOLDSEAM_CHROMIUM', 'CHROME_PATH'],
  firefox: ['GOLDSEAM_FIREFOX', 'FIREFOX_PATH'],
};

/** The names a browser goes by on the PATH. */
const names: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

function usualPlaces(name: BrowserName): string[] {
  const { LOCALAPPDATA, PROGRAMFILES, HOME } = process.env;
  const programs = [PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA].flatMap((folder) =>
    folder === undefined ? [] : [folder],
  );
  const applications = ['/Applications', ...(HOME ? [join(HOME, 'Applications')] : [])];
  if (process.platform === 'win32') {
    const inside =
      name === 'chromium'
        ? ['Chromium\\Application\\chrome.exe', 'Google\\Chrome\\Application\\chrome.exe']
        : ['Firefox Developer Edition\\firefox.exe', 'Mozilla Firefox\\firefox.exe'];
    return programs.flatMap((folder) => inside.map((path) => join(folder, path)));
  }
  if (process.platform === 'darwin') {
    const inside =
      name === 'chromium'
        ? ['Chromium.app/Contents/MacOS/Chromium', 'Google Chrome.app/Contents/MacOS/Google Chrome']
        : ['Firefox.app/Contents/MacOS/firefox'];
    return applications.flatMap((folder) => inside.map((path) => join(folder, path)));
  }
  return name === 'chromium'
    ? ['/usr/bin/chromium', '/usr/lib/chromium/chromium', '/opt/google/chrome/chrome']
    : ['/usr/lib/firefox-esr/firefox-esr', '/usr/lib/firefox/firefox', '/opt/firefox/firefox'];
}

function runnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A program of this name on the PATH, or null. */
export function onPath(program: string): string | null {
  const ending = process.platform === 'win32' ? '.exe' : '';
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, program + ending);
    if (folder !== '' && existsSync(path) && runnable(path)) return path;
  }
  return null;
}

/**
 * Where the browser's program is, or null when it is nowhere.
 * Throws when a variable names a program that is not there: silently taking another browser than
 * the one a person asked for would test the wrong thing.
 */
export function lookUp(name: BrowserName): string | null {
  for (const variable of variables[name]) {
    const path = process.env[variable];
    if (path === undefined || path === '') continue;
    if (runnable(path)) return path;
    throw new Error(`${variable} names ${path}, but no program can be run there.`);
  }
  for (const path of usualPlaces(name)) if (runnable(path)) return path;
  for (const program of names[name]) {
    const path = onPath(program);
    if (path !== null) return path;
  }
  return null;
}
