import { useSignal } from '@preact/signals';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { createAttempt, NotSaved } from '../app/attempt';
import { Notice } from '../ui/notice';
import type { WordingCheck } from './check';
import type { Loaded } from './loaded';
import styles from './wording.module.css';

/** The phrases that are never marked, each with the way to have it marked again. @param focus where one goes on when none is left */
export function Ignored({ check, focus }: { check: WordingCheck; focus: () => void }) {
  const loaded = check.loaded.value;
  return loaded && <List loaded={loaded} focus={focus} />;
}

function List({ loaded, focus }: { loaded: Loaded; focus: () => void }) {
  const { desk, words, ignored, heed } = loaded;
  const attempt = useMemo(createAttempt, []);
  const list = useRef<HTMLUListElement>(null);
  const heeded = useSignal(0);
  // The button that was pressed is gone with its phrase.
  useLayoutEffect(() => {
    if (heeded.value === 0) return;
    const next = list.current?.querySelector('button');
    if (next) next.focus();
    else focus();
  }, [heeded.value]);
  async function press(phrase: string): Promise<void> {
    if (await attempt.run(() => heed(phrase))) heeded.value += 1;
  }
  return (
    <>
      {ignored.value.length > 0 && (
        <section class={styles.ignored} aria-labelledby="ignored">
          <h2 id="ignored">{words.ignored.heading}</h2>
          <p class={styles.note}>{words.ignored.hint}</p>
          <ul ref={list}>
            {ignored.value.map((phrase) => (
              <li key={phrase}>
                <q dir="auto">{phrase}</q>{' '}
                <button type="button" onClick={() => void press(phrase)}>
                  {words.ignored.heed}
                  <span class="unseen"> {phrase}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <NotSaved desk={desk} of={[attempt]} />
      <Notice>{heeded.value > 0 && <p>{words.ignored.heeded}</p>}</Notice>
    </>
  );
}
