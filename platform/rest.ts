import type { Rest } from '~/storage/backup/rest';

/** How long a page works without a rest, in milliseconds: half a frame of a screen that draws sixty a second. */
const slice = 8;

/** Rests for long work in this page. */
export function restsOfPage(): Rest {
  let begun = performance.now();
  return {
    due: () => performance.now() - begun > slice,
    async take() {
      // A timer would wait at least four milliseconds, and a second in a tab that is not in front.
      await scheduler.yield();
      begun = performance.now();
    },
  };
}
