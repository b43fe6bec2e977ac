/** Draws every icon of the list from its SVG, at its exact size on a transparent ground: `npm run icons`. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { drawings, exported, icons } from './list.ts';

const browser = await puppeteer.launch({
  executablePath: process.env.GOLDSEAM_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--force-color-profile=srgb', '--force-device-scale-factor=1'],
});
try {
  await mkdir(exported, { recursive: true });
  const page = await browser.newPage();
  for (const { png, svg, size } of icons) {
    const drawing = await readFile(new URL(svg, drawings), 'utf8');
    await page.setViewport({ width: size, height: size, deviceScaleFactor: 1 });
    await page.setContent(
      `<!doctype html><style>html,body{margin:0;background:none}svg{display:block}</style>${drawing}`,
    );
    const bytes = await page.screenshot({ type: 'png', omitBackground: true });
    await writeFile(new URL(png, exported), bytes);
    console.log(`${png.padEnd(13)} ${size} x ${size}, ${bytes.length} bytes`);
  }
} finally {
  await browser.close();
}
