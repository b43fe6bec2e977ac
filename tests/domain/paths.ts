/** Reading the paths that the domain draws: each letter is followed by numbers apart from each other by spaces. */

export type Point = readonly [x: number, y: number];

/** The points of a path, those that only draw a curve towards them too; of an arc its end. */
export function pointsOf(path: string): Point[] {
  return [...path.matchAll(/([MLQAZ])([^MLQAZ]*)/g)].flatMap(([, letter, rest = '']) => {
    const numbers = rest.trim() === '' ? [] : rest.trim().split(/ +/).map(Number);
    const used = letter === 'A' ? numbers.slice(5) : numbers;
    return Array.from({ length: used.length / 2 }, (_, at): Point => [
      used[2 * at] ?? NaN,
      used[2 * at + 1] ?? NaN,
    ]);
  });
}
