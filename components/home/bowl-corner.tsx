import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Desk } from '../app/desk';
import styles from './home.module.css';

/**
 * Where the bowl stands on home. Its place is there from the start; the bowl itself is loaded once the
 * first screen has been painted, so that nothing waits for it and nothing jumps.
 */
export function BowlCorner({ desk, relationship }: { desk: Desk; relationship: string }) {
  const [Bowl, setBowl] = useState<ComponentType | null>(null);
  useEffect(() => {
    let stop: (() => void) | null = null;
    let gone = false;
    void import('../bowl/corner')
      .then(({ openCorner }) => openCorner(desk, relationship))
      .then((opened) => {
        if (gone) opened.stop();
        else {
          stop = opened.stop;
          setBowl(() => opened.View);
        }
      })
      // The first screen is whole without it.
      .catch(() => undefined);
    return () => {
      gone = true;
      stop?.();
    };
  }, [desk, relationship]);
  return <div class={styles.corner}>{Bowl !== null && <Bowl />}</div>;
}
