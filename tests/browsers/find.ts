import { execFileSync } from 'node:child_process';
import type { BrowserName } from '../drive/api.ts';
import { install, installDesktop } from './install.ts';
import { lookUp, onPath, variables } from './places.ts';

/** The oldest browsers whose behaviour the extension relies on. */
const oldest: Readonly<Record<BrowserName, number>> = { chromium: 148, firefox: 142 };

const spoken: Readonly<Record<BrowserName, string>> = { chromium: 'Chromium', firefox: 'Firefox' };

/** The major version a program tells, or null when it tells none (Chrome on Windows stays silent). */
function versionOf(path: string): number | null {
  if (process.platform === 'win32') return null;
  try {
    const told = execFileSync(path, ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 30_000,
    });
    const major = /(\d+)\.\d/.exec(told)?.[1];
    return major === undefined ? null : Number(major);
  } catch {
    return null;
  }
}

const found = new Map<BrowserName, Promise<string>>();

async function search(name: BrowserName): Promise<string> {
  const path = lookUp(name) ?? (await install(name));
  if (path === null) {
    throw new Error(
      `${spoken[name]} is not here and could not be installed: install ${spoken[name]} ${oldest[name]} or newer, or set ${variables[name][0]} to the path of its program.`,
    );
  }
  const version = versionOf(path);
  if (version !== null && version < oldest[name]) {
    throw new Error(
      `${path} is version ${version}, but ${oldest[name]} or newer is needed: update it, or set ${variables[name][0]} to a newer one.`,
    );
  }
  return path;
}

/**
 * The path of the browser's program, installing it when it is nowhere.
 * Throws an error of one sentence that says what to do when no usable browser can be had.
 */
export function findBrowser(name: BrowserName): Promise<string> {
  const known = found.get(name) ?? search(name);
  found.set(name, known);
  return known;
}

/**
 * Makes sure that a screen nobody sees and a desktop that shows notifications can be had.
 * Returns false where they cannot (anywhere but on Linux), so that a test can say it was skipped.
 */
export function findDesktop(): boolean {
  const needed = ['Xvfb', 'xauth', 'dunst', 'dunstctl', 'dbus-daemon', 'dbus-monitor', 'xdotool'];
  const complete = () => needed.every((program) => onPath(program) !== null);
  if (process.platform !== 'linux') return false;
  if (complete()) return true;
  installDesktop();
  return complete();
}
