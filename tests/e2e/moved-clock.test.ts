import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builds, movableBuilds } from '../drive/folders.ts';
import { browsers } from './session.ts';

/** Whether any script of a build knows the record by which a clock is moved. */
function knowsTheSeam(folder: string): boolean {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.js'))
    .some((path) => /test\/moved-by|moved-clock/.test(readFileSync(join(folder, path), 'utf8')));
}

describe.each(browsers)('The clock that tests move, built for %s', (name) => {
  it('is in the build for tests and not in the one for people', () => {
    expect(knowsTheSeam(movableBuilds[name])).toBe(true);
    expect(knowsTheSeam(builds[name])).toBe(false);
  });

  it('is all that tells the two builds apart to the browser', () => {
    const manifest = (folder: string): unknown =>
      JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    expect(manifest(movableBuilds[name])).toEqual(manifest(builds[name]));
  });
});
