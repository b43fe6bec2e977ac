import { spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '../drive/api.ts';
import { lookUp, onPath } from './places.ts';

const desktop = ['xvfb', 'xauth', 'dunst', 'dbus', 'dbus-x11', 'xdotool'];

let tried = false;

/** On Debian and its kin, as root, the distribution's own packages are the surest way. */
function fromDistribution(): void {
  if (tried || process.platform !== 'linux' || process.getuid?.() !== 0) return;
  if (onPath('apt-get') === null) return;
  tried = true;
  console.log('Installing the browsers with apt-get …');
  const run = (...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  run('update');
  const all = run('install', '-y', '--no-install-recommends', 'chromium', 'firefox-esr', ...desktop);
  if (all.status === 0) return;
  // Where one name is unknown (Ubuntu has no firefox-esr), the others can still be had.
  for (const name of ['chromium', 'firefox-esr', 'firefox', ...desktop]) {
    run('install', '-y', '--no-install-recommends', name);
  }
}

/** Elsewhere the browser makers' own archives, kept in the person's cache folder. */
async function fromMakers(name: BrowserName): Promise<string | null> {
  try {
    const { Browser, detectBrowserPlatform, install, resolveBuildId } = await import('@puppeteer/browsers');
    const platform = detectBrowserPlatform();
    if (platform === undefined) return null;
    const browser = name === 'chromium' ? Browser.CHROME : Browser.FIREFOX;
    console.log(`Fetching ${name} …`);
    const buildId = await resolveBuildId(browser, platform, 'stable');
    const cacheDir = join(homedir(), '.cache', 'goldseam-browsers');
    const installed = await install({ browser, platform, buildId, cacheDir });
    return installed.executablePath;
  } catch {
    return null;
  }
}

/** Installs the browser and returns the path of its program, or null when nothing worked. */
export async function install(name: BrowserName): Promise<string | null> {
  fromDistribution();
  return lookUp(name) ?? (await fromMakers(name));
}

/** Installs what a hidden desktop needs, where that can be done. */
export function installDesktop(): void {
  fromDistribution();
}
