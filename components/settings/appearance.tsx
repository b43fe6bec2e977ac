import { signal } from '@preact/signals';
import type { Words } from '~/content/schema';
import { looks, motions, sizes, type Appearance } from '~/domain/appearance';
import { keys } from '~/storage/keys';
import { readSettings, saveSettings } from '~/storage/settings';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk } from '../app/desk';
import { Choices } from '../ui/choices';
import styles from './settings.module.css';

/** How Goldseam looks: each choice is kept and holds at once, in every window (entrypoints/pages/start.ts). */
export async function takeAppearance(desk: Desk, words: Words['settings']['appearance']) {
  const read = async () => (await readSettings(desk.store)).appearance;
  const chosen = signal(await read());
  const attempt = createAttempt();
  const stop = desk.store.onChange((changed) => {
    if (keys.settings in changed) void read().then((next) => (chosen.value = next));
  });
  const choose = (part: Partial<Appearance>) => {
    const appearance = { ...chosen.value, ...part };
    const before = chosen.value;
    chosen.value = appearance;
    void attempt
      .run(() => saveSettings(desk.store, { appearance }, desk.clock.now()))
      .then((saved) => !saved && (chosen.value = before));
  };
  return {
    stop,
    View: () => (
      <section class={styles.looks} aria-labelledby="appearance">
        <h2 id="appearance" class={styles.part}>
          {words.heading}
        </h2>
        <NotSaved desk={desk} of={[attempt]} />
        <Choices
          name="look"
          {...asked(words.look, looks)}
          chosen={chosen.value.look}
          onChoose={(look) => choose({ look })}
        />
        <Choices
          name="size"
          {...asked(words.size, sizes)}
          chosen={chosen.value.size}
          onChoose={(size) => choose({ size })}
        />
        <Choices
          name="motion"
          {...asked(words.motion, motions)}
          chosen={chosen.value.motion}
          onChoose={(motion) => choose({ motion })}
        />
      </section>
    ),
  };
}

function asked<Value extends string>(
  { legend, hint, choices }: { legend: string; hint: string; choices: Record<Value, string> },
  values: readonly Value[],
) {
  return { legend, hint, inRow: true, choices: values.map((value) => ({ value, label: choices[value] })) };
}
