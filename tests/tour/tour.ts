/**
 * Drives the built extension through every screen with made-up data, in light and dark,
 * and writes pictures and an index page to .output/tour/. `npm run tour -- chromium-home` takes
 * only the pictures whose names begin so; several may be named.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { BrowserName, Driver, Screen } from '../drive/api.ts';
import { begin } from '../drive/forget.ts';
import { launch } from '../drive/launch.ts';
import { indexPage, type Picture } from './index-page.ts';
import type { Stop } from './stop.ts';
import { stops } from './stops.ts';

const folder = '.output/tour';
const wanted = process.argv.length > 2 ? process.argv.slice(2) : [''];
const schemes = ['light', 'dark'] as const;

function build(browser: BrowserName): void {
  execFileSync('npm', ['exec', '--', 'wxt', 'build', '-b', browser === 'firefox' ? 'firefox' : 'chrome'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}

async function screenOf(driver: Driver, stop: Stop): Promise<Screen> {
  if (stop.place === 'popup') {
    const screen = await driver.openPopup();
    await screen.eval('location.hash = args[0]', stop.hash);
    return screen;
  }
  const screen = await driver.openPage(`${stop.place}.html${stop.hash}`);
  await screen.size(stop.width ?? 1000, stop.height ?? 800);
  return screen;
}

async function tour(browser: BrowserName, pictures: Picture[]): Promise<void> {
  const taken = stops.filter(
    ({ name, main }) =>
      wanted.some((begin) => `${browser}-${name}`.startsWith(begin)) && (browser === 'chromium' || main),
  );
  if (taken.length === 0) return;
  build(browser);
  const driver = await launch(browser);
  try {
    for (const stop of taken) {
      for (const scheme of schemes) {
        await begin(driver, stop.data());
        const screen = await screenOf(driver, stop);
        await screen.scheme(scheme);
        await screen.find('heading', undefined, { level: 1 }).catch(() => undefined);
        await stop.act?.(screen);
        // What moves is shown as it comes to rest; what never does stays as it is.
        await screen.eval(
          `for (const one of document.getAnimations())
            if (Number.isFinite(one.effect.getComputedTiming().endTime)) one.finish();`,
        );
        const file = `${browser}-${stop.name}-${scheme}.png`;
        await screen.screenshot(`${folder}/${file}`, { fullPage: stop.place !== 'popup' });
        pictures.push({ file, browser, scheme, name: stop.name });
        await screen.close();
      }
    }
  } finally {
    await driver.quit();
  }
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const pictures: Picture[] = [];
for (const browser of ['chromium', 'firefox'] as const) {
  await tour(browser, pictures);
}
writeFileSync(`${folder}/index.html`, indexPage(pictures));
console.log(`${pictures.length} pictures; open ${folder}/index.html`);
