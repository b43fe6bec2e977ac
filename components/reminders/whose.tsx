import type { Words } from '~/content/schema';
import type { Glance } from '~/domain/home';
import type { Desk } from '../app/desk';
import { nameOf } from '../people/name';
import { fill } from '../ui/fill';
import { Select } from '../ui/select';

interface Props {
  desk: Desk;
  words: Words['reminders']['plan'];
  relationships: readonly Glance[];
  chosen: string;
  onChoose: (relationship: string) => void;
}

/** Which relationship it is about; shown only once there are several. */
export function Whose({ desk, words, relationships, chosen, onChoose }: Props) {
  if (relationships.length < 2) return null;
  return (
    <Select
      id="whose"
      label={words.choose}
      value={chosen}
      choices={relationships.map((one) => ({
        value: one.id,
        label: fill(words.for, { name: nameOf(one, relationships, desk) }),
      }))}
      onChoose={onChoose}
    />
  );
}
