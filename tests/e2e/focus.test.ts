import { describe, expect, it } from 'vitest';
import type { Screen } from '../drive/api.ts';
import type { Stop } from '../tour/stop.ts';
import { mainScreens, openStop, screens } from './stop.ts';
import { browsers, useBrowser } from './session.ts';
import { words } from './words.ts';

const { actions } = words('common');

/**
 * Numbers everything that Tab should lead to, in the order of reading; of a group of radio buttons
 * it leads to one. Returns what comes before the heading, where reading begins, and what after it.
 */
const number = `
  const heading = document.querySelector('h1');
  heading.focus();
  const before = [];
  const after = [];
  for (const one of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
    if (one.disabled || !one.checkVisibility({ visibilityProperty: true })) continue;
    if (one.type === 'radio') {
      const group = [...document.getElementsByName(one.name)];
      if (one !== (group.find((radio) => radio.checked) ?? group[0])) continue;
    }
    const place = heading.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING ? after : before;
    const name = one.tagName + ' ' + (one.textContent || one.id).slice(0, 40);
    one.setAttribute('data-stop', name + ' ' + (before.length + after.length));
    place.push(one.getAttribute('data-stop'));
  }
  return { before, after };`;

interface Focus {
  readonly stop: string | null;
  readonly faults: string[];
}

/** What has the focus, whether a ring is drawn around it, and whether it comes into sight. */
const look = `
  const one = document.activeElement;
  const inSight = () => {
    const { top, bottom, left, right } = one.getBoundingClientRect();
    if (bottom <= 0 || top >= innerHeight) return false;
    // A part of it is enough, for a long field is never whole; under a bar nothing of it is seen.
    const points = [0.1, 0.5, 0.9].flatMap((x) => [2, (bottom - top) / 2, bottom - top - 2].map((y) =>
      document.elementFromPoint(left + (right - left) * x, top + y)));
    return points.some((there) => there !== null && (one.contains(there) || there.closest('label')?.control === one));
  };
  const ringed = () => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && outlineColor !== 'rgba(0, 0, 0, 0)';
  };
  for (let frame = 0; frame < 30 && !(inSight() && ringed()); frame++) await new Promise(requestAnimationFrame);
  const faults = [...(ringed() ? [] : ['no ring']), ...(inSight() ? [] : ['out of sight'])];
  const stop = one.getAttribute('data-stop');
  return { stop, faults: faults.map((fault) => fault + ': ' + stop) };`;

/** Presses a key until the last of these has the focus, or for a few steps more than it may take. */
async function walk(screen: Screen, key: string, expected: readonly string[]): Promise<void> {
  const seen: string[] = [];
  const faults: string[] = [];
  // A field for a time or a day has up to four parts, and each is a step.
  for (let step = 0; step < expected.length + 24 && seen.at(-1) !== expected.at(-1); step++) {
    await screen.press(key);
    const focus = await screen.eval<Focus>(look);
    faults.push(...focus.faults);
    if (focus.stop !== seen.at(-1)) seen.push(focus.stop ?? 'nowhere');
  }
  expect({ seen, faults }).toEqual({ seen: expected, faults: [] });
}

/** What comes before anything else: in a page the way past the navigation, then the way out. */
function firstStops({ place, neutral = false }: Stop): string[] {
  if (neutral) return [];
  const past = place === 'journal' || place === 'options' ? [`A ${actions.skipToContent}`] : [];
  return [...past, `A ${actions.leave}`];
}

describe.each(browsers)('The keyboard in %s', (name) => {
  const browser = useBrowser(name);

  it.each(name === 'chromium' ? screens : mainScreens)(
    'reaches everything in its order, and shows where it is: $name',
    async (stop) => {
      const screen = await openStop(browser(), stop);
      await stop.act?.(screen);
      const { before, after } = await screen.eval<{ before: string[]; after: string[] }>(number);
      const first = firstStops(stop);
      expect(before.slice(0, first.length).map((one) => one.replace(/ \d+$/, ''))).toEqual(first);
      await walk(screen, 'Tab', after);
      await screen.eval(`document.querySelector('h1').focus()`);
      await walk(screen, 'Shift+Tab', before.toReversed());
    },
  );
});
