import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawBowl, roomIn, standingOf } from '~/domain/bowl';
import { field } from '~/domain/bowl-shape';
import { pointsOf, type Point } from './paths';

const someone = '00000000-0000-4000-8000-000000000001';

const anyBowl = fc
  .record({ relationship: fc.oneof(fc.uuid(), fc.string()), index: fc.nat({ max: 250 }) })
  .map((given) => ({ ...given, bowl: drawBowl(given.relationship, given.index) }));

/** A drawing costs some milliseconds. */
const runs = { numRuns: 40 };

const digest = (value: unknown) =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

const apart = ([x, y]: Point, [otherX, otherY]: Point) => Math.hypot(x - otherX, y - otherY);

describe('a bowl', () => {
  it('is always drawn the same', () => {
    const first = drawBowl(someone, 0);
    expect(drawBowl(someone, 0)).toEqual(first);
    // Who has a bowl knows it: whatever changes this picture changes everyone’s.
    expect(first.seams[0]?.line).toBe(
      'M153.6 163.3Q156.6 166 158.1 167.3Q159.6 168.7 161.1 169.9Q162.7 171.2 164.3 172.4Q165.8 173.7 167.4 174.9Q168.9 176.2 170.4 177.5Q171.9 178.8 173.4 180.1Q174.8 181.4 176.1 182.9Q177.3 184.4 178.6 185.8L179.8 187.3',
    );
    expect(first.outline.hollow).toBe('M86 71.2A114 34.2 0 0 1 314 71.2A114 34.2 0 0 1 86 71.2Z');
    expect([digest(first), digest(drawBowl(someone, 7)), digest(drawBowl('sam', 0))]).toEqual([
      'bf433a8e15b6a501',
      '6a3bdc5dd9317ed2',
      '54d64037898482a8',
    ]);
  });

  it('is one’s own, and each has its own shape and cracks', () => {
    const bowls = [drawBowl(someone, 0), drawBowl(someone, 1), drawBowl('sam', 0), drawBowl('sam', 1)];
    expect(new Set(bowls.map(({ cracks }) => cracks)).size).toBe(4);
    expect(new Set(bowls.map(({ outline }) => outline.body)).size).toBe(4);
  });

  it('stays within its field, with every line and all of its gold', () => {
    fc.assert(
      fc.property(anyBowl, ({ bowl }) => {
        const paths: string[] = [
          ...Object.values<string>({ ...bowl.outline }),
          bowl.cracks,
          ...bowl.seams.flatMap(({ gold, line }) => [gold, line]),
        ];
        for (const path of paths) {
          const points = pointsOf(path);
          expect(points.length).toBeGreaterThan(1);
          for (const [x, y] of points) {
            // A number that is none fails here too.
            expect(x >= 0 && x <= field.width && y >= 0 && y <= field.height, path).toBe(true);
          }
        }
      }),
      runs,
    );
  });

  it('has room for 44 to 60 seams, and for as many as it says', () => {
    fc.assert(
      fc.property(anyBowl, ({ relationship, index, bowl }) => {
        expect(bowl.seams).toHaveLength(roomIn(relationship, index));
        expect(bowl.seams.length).toBeGreaterThanOrEqual(44);
        expect(bowl.seams.length).toBeLessThanOrEqual(60);
      }),
      runs,
    );
  });

  it('is mended from the blow on: gold is laid where gold lies, but for two cracks that come over the rim', () => {
    fc.assert(
      fc.property(anyBowl, ({ bowl }) => {
        const laid: Point[] = [];
        let alone = 0;
        for (const { line } of bowl.seams) {
          const points = pointsOf(line);
          const [begin] = points;
          if (begin === undefined) throw new Error('a seam without a point');
          // Lines are smoothed between their points, which are four units apart.
          if (!laid.some((point) => apart(point, begin) < 5)) alone += 1;
          laid.push(...points);
        }
        expect(alone).toBeGreaterThanOrEqual(2);
        expect(alone).toBeLessThanOrEqual(3);
      }),
      runs,
    );
  });
});

describe('where the last seam was laid', () => {
  it('is in the first bowl until that is mended, and there it stays until the next seam', () => {
    const room = roomIn(someone, 0);
    expect(standingOf(someone, 0)).toEqual({ index: 0, laid: 0 });
    expect(standingOf(someone, room)).toEqual({ index: 0, laid: room });
    expect(standingOf(someone, room + 1)).toEqual({ index: 1, laid: 1 });
  });

  it('goes on by one seam at a time, and takes none away', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.nat({ max: 20_000 }), (relationship, seams) => {
        const [before, after] = [standingOf(relationship, seams), standingOf(relationship, seams + 1)];
        const full = before.laid === roomIn(relationship, before.index);
        expect(after).toEqual(
          full ? { index: before.index + 1, laid: 1 } : { ...before, laid: before.laid + 1 },
        );
      }),
    );
  });

  it('is told of the most seams that may be kept', () => {
    expect(standingOf(someone, 1_000_000).index).toBeGreaterThan(1_000_000 / 61);
  });
});
