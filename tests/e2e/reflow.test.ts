import { describe, expect, it } from 'vitest';
import { mainScreens, openInTab, screens } from './stop.ts';
import { browsers, useBrowser } from './session.ts';

/**
 * What sticks out of the window, what hides a part of itself, and words that are wider than what
 * they stand in, by more than a rounding. A field and a list scroll by themselves, and so does a
 * drawing over time, which would say something else if it were folded (WCAG 1.4.10 excepts it).
 */
const cut = `
  const elements = [...document.querySelectorAll('body, body *')].filter(
    (one) => !one.closest('.unseen, svg, select, textarea, input, [data-scrolls]') && one.checkVisibility());
  const name = (one) => one.tagName + ' ' + one.className + ' ' + one.textContent.slice(0, 40);
  const told = (what, found) => found.map((one) => what + ': ' + name(one));
  const outside = ({ left, right }) => right > document.documentElement.clientWidth + 1 || left < -1;
  const hides = (one) => getComputedStyle(one).overflow !== 'visible' && one.clientHeight > 0;
  return [
    ...told('scrolls sideways', [document.documentElement].filter((one) => one.scrollWidth > one.clientWidth)),
    ...told('outside', elements.filter((one) => outside(one.getBoundingClientRect()))),
    ...told('hides a part', elements.filter((one) => hides(one)
      && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1))),
    ...told('too wide', elements.filter((one) => one.children.length === 0
      && one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1)),
  ];`;

describe.each(browsers)('Every screen in %s', (name) => {
  const browser = useBrowser(name);
  const chosen = name === 'chromium' ? screens : mainScreens;

  it.each(chosen)('fits 320 pixels, and text of double size: $name', async (stop) => {
    const screen = await openInTab(browser(), stop, 320, 640);
    await stop.act?.(screen);
    expect(await screen.eval(cut)).toEqual([]);
    // As wide as the popup with its scroll bar, or half as wide as a small window.
    await screen.size(stop.place === 'popup' ? 400 : 640, 640);
    await screen.eval(`document.documentElement.style.fontSize = '200%'`);
    const size = `return parseFloat(getComputedStyle(document.querySelector('main')).fontSize)`;
    expect(await screen.eval(size)).toBe(32);
    // What stands over a field follows it with the next frame.
    await expect.poll(() => screen.eval(cut)).toEqual([]);
  });
});
