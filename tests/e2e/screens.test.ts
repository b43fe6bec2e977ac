import { describe, expect, it } from 'vitest';
import { openStop, mainScreens, screens } from './stop.ts';
import { browsers, useBrowser } from './session.ts';

/** What stands around every screen, or around the one after leaving. A list of names, so that a failure says which is missing. */
const marks = `
  const one = (selector) => document.querySelectorAll(selector).length === 1;
  return Object.entries({
    'one heading of the first level': one('h1'),
    'one main part, with the heading in it': one('main') && one('main h1'),
    'one banner with the name': one('header') && document.querySelector('header').textContent.includes('Goldseam'),
    'one way out, in the banner': args[0] || one('header [role=button]'),
    'one navigation, with a name': args[0] || one('nav[aria-label]'),
    'nothing that leads anywhere after leaving': !args[0] || !document.querySelector('nav, a'),
    'all of its width': document.documentElement.scrollWidth <= document.documentElement.clientWidth,
    'a language': document.documentElement.lang === 'en',
    'nothing in front': document.querySelectorAll('[tabindex]:not([tabindex="-1"])').length === 0,
  }).filter(([, there]) => !there).map(([name]) => name);`;

/** Buttons change their colour by and by: what is judged is the colour in the end. */
const settled = `
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));`;

describe.each(browsers)('Every screen in %s', (name) => {
  const browser = useBrowser(name);

  it.each(name === 'chromium' ? screens : mainScreens)(
    'is whole to assistive technology in both themes: $name',
    async (stop) => {
      const screen = await openStop(browser(), stop);
      expect(screen.kind).toBe(stop.place === 'popup' ? 'popup' : 'tab');
      await stop.act?.(screen);
      expect(await screen.eval(marks, stop.neutral ?? false)).toEqual([]);
      for (const scheme of ['light', 'dark'] as const) {
        await screen.scheme(scheme);
        await screen.eval(settled);
        expect(await screen.axe(), scheme).toEqual([]);
      }
    },
  );
});
