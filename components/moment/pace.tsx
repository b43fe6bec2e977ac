import type { Words } from '~/content/schema';
import { breathBounds, type Breath } from '~/storage/settings-schema';
import type { Desk } from '../app/desk';
import { counted } from '../ui/counted';
import { Select } from '../ui/select';
import styles from './breathe.module.css';

interface Props {
  desk: Desk;
  words: Words['breathe']['pace'];
  pace: Breath;
  onChange: (pace: Breath) => void;
}

/** How long each part of a breath lasts. A change holds from the next part on. */
export function Pace({ desk, words, pace, onChange }: Props) {
  const { least, most } = breathBounds;
  const choices = Array.from({ length: most - least + 1 }, (_, index) => ({
    value: String(least + index),
    label: counted(words.seconds, least + index, desk.language),
  }));
  const select = (part: keyof Breath) => (
    <Select
      id={`breath-${part}`}
      label={words[part]}
      value={String(pace[part])}
      choices={choices}
      onChoose={(seconds) => onChange({ ...pace, [part]: Number(seconds) })}
    />
  );
  return (
    <details class={styles.pace}>
      <summary>{words.summary}</summary>
      <div>
        {select('in')}
        {select('out')}
      </div>
    </details>
  );
}
