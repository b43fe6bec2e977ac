import { describe, expect, it } from 'vitest';
import { findDesktop } from '../browsers/find.ts';
import { browsers, useBrowser } from './session.ts';
import { openStop, screens } from './stop.ts';

const inPopup = screens.filter(({ place }) => place === 'popup');

// Headless Chromium hides scroll bars and sizes the popup as if they were there.
describe.runIf(findDesktop()).each(browsers)('The popup in %s', (name) => {
  const browser = useBrowser(name, name === 'chromium' ? { display: 'xvfb' } : {});

  it.each(inPopup)('is 380 wide, at most 600 high, and does not scroll sideways: $name', async (stop) => {
    const screen = await openStop(browser(), stop);
    const size = `
      const { clientWidth, scrollWidth } = document.documentElement;
      return { width: innerWidth, high: innerHeight > 600, sideways: scrollWidth > clientWidth };`;
    await expect.poll(() => screen.eval(size)).toEqual({ width: 380, high: false, sideways: false });
  });
});
