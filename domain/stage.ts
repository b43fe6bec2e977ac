import type { Words } from '~/content/schema';

type Tag = NonNullable<Words['deck-hurt'][number]['when']>[number];

/** Where a person is, as far as the choice of a card goes. */
export interface Stage {
  /** Whether the last check was three times yes; null on the side that broke trust, which takes none. */
  yeses: 'before' | 'after' | null;
  time: 'first' | 'later';
  /** Whether a promise is due today. */
  promise: 'due' | 'none';
}

/**
 * Whether a card with these tags may be shown at this stage. The tags of a pair are alternatives,
 * and no tag of a pair fits both; a card about a promise fits no day on which none is due.
 * @param when the tags of a card; undefined fits any stage
 */
export function fitsStage(when: readonly Tag[] | undefined, stage: Stage): boolean {
  return (when ?? []).every((tag) => {
    switch (tag) {
      case 'before':
      case 'after':
        return stage.yeses === tag;
      case 'first':
      case 'later':
        return stage.time === tag;
      case 'promise':
        return stage.promise === 'due';
    }
  });
}
