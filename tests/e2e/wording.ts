import type { Screen } from '../drive/api.ts';

/** The words that are marked in a field, in their order, as they are drawn. */
export function marked(screen: Screen): Promise<string[]> {
  return screen.eval(
    `return [...document.querySelectorAll('main pre')].flatMap((words) =>
      [...words.querySelectorAll('span')].map((mark) => mark.textContent))`,
  );
}

/** Waits until these words, and nothing else, are under marks. A mark may begin sooner, or end later. */
export async function awaitMarks(screen: Screen, ...words: string[]): Promise<void> {
  await screen.waitFor(
    `marks at ${words.join(', ')}`,
    `const marks = [...document.querySelectorAll('main pre span')].map((mark) => mark.textContent);
    return marks.length === args.length && args.every((words, index) =>
      marks[index].includes(words) || words.includes(marks[index]))`,
    ...words,
  );
}

interface Placed {
  /** How many marks are in sight. */
  seen: number;
  /** Those that do not lie on their words. */
  astray: string[];
}

/**
 * Whether each mark in sight lies on its words: the browser is asked which letter of the field is
 * under the middle of the mark’s third letter; at its edge there are two answers where a line is
 * written in both directions. The marks let every press through, as this does.
 */
export function placeOfMarks(screen: Screen): Promise<Placed> {
  return screen.eval(`
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    const field = document.querySelector('main textarea');
    const box = field.getBoundingClientRect();
    const astray = [];
    let seen = 0;
    let at = 0;
    for (const [index, line] of [...document.querySelectorAll('main pre > *')].entries()) {
      if (index > 0) at += 1;
      for (const part of line.childNodes) {
        if (part.nodeType === Node.ELEMENT_NODE) {
          const letter = document.createRange();
          letter.setStart(part.firstChild, 2);
          letter.setEnd(part.firstChild, 3);
          const { left, width, top, height, bottom } = letter.getBoundingClientRect();
          // What is under the bar or the last row of the screen is not in sight.
          const inSight = top > Math.max(box.top, 60) && bottom < Math.min(box.bottom, innerHeight - 80);
          if (inSight) {
            seen += 1;
            const there = document.caretPositionFromPoint(left + width / 2, top + height / 2);
            if (there?.offsetNode !== field || Math.abs(there.offset - at - 2.5) > 1)
              astray.push(part.textContent + ' at ' + at + ': ' + there?.offset);
          }
        }
        at += part.textContent.length;
      }
    }
    return { seen, astray };`);
}
