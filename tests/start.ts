/**
 * `npm start`: builds the extension and opens a browser with it, in a new profile that is thrown
 * away when the browser is closed. Where there is no screen it takes pictures instead.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserName } from './drive/api.ts';
import { launch } from './drive/launch.ts';
import { until } from './drive/until.ts';
import { bin, runTool } from './run/tool.ts';

const root = resolve(import.meta.dirname, '..');

/** Which browser the arguments ask for. Throws one sentence when they cannot be understood. */
function chosenBrowser(): BrowserName {
  const usage = 'npm start takes nothing, or "-- --browser=chromium", or "-- --browser=firefox".';
  try {
    const { browser } = parseArgs({ options: { browser: { type: 'string', default: 'chromium' } } }).values;
    if (browser === 'chrome') return 'chromium';
    if (browser === 'chromium' || browser === 'firefox') return browser;
  } catch {
    // The sentence below says it more plainly than the parser's error does.
  }
  throw new Error(usage);
}

function hasScreen(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
}

/** Without a screen, pictures of every view are the next best thing. */
async function takePictures(): Promise<number> {
  console.log('There is no screen here, so pictures of every view are taken instead.');
  const taken = await runTool(join(root, 'tests/tour/tour.ts'), []);
  const pictures = join(root, '.output/tour/index.html');
  if (!taken || !existsSync(pictures)) return 1;
  console.log(`The pictures are in ${pictures}`);
  return 0;
}

async function open(name: BrowserName): Promise<number> {
  const target = name === 'firefox' ? ['-b', 'firefox'] : [];
  if (!(await runTool(bin('wxt'), ['build', ...target]))) return 1;
  const driver = await launch(name, { display: 'visible' });
  const quit = () => void driver.quit().then(() => process.exit(0));
  process.once('SIGINT', quit);
  process.once('SIGTERM', quit);
  const welcome = async () => {
    for (const page of await driver.pages()) if ((await page.url()).includes('/welcome')) return page;
    return null;
  };
  const page = await until('the welcome page', welcome).catch(() => driver.openPage('journal.html#/welcome'));
  await page.front();
  console.log('Goldseam is open. Close the browser to end; nothing of it is kept.');
  await driver.ended();
  await driver.quit();
  return 0;
}

async function main(): Promise<number> {
  let name: BrowserName;
  try {
    name = chosenBrowser();
  } catch (error) {
    console.error((error as Error).message);
    return 2;
  }
  try {
    return await (hasScreen() ? open(name) : takePictures());
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  }
}

process.exitCode = await main();
