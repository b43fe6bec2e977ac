import type { Glance } from '~/domain/home';
import { switchTo } from '~/storage/relationships';
import type { Desk } from '../app/desk';
import { nameOf } from '../people/name';
import styles from './home.module.css';

interface Props {
  desk: Desk;
  label: string;
  relationships: readonly Glance[];
  current: Glance;
}

/** Which relationship is on the screen; shown only once there are two. */
export function Switcher({ desk, label, relationships, current }: Props) {
  return (
    <div class={styles.switcher}>
      <label for="who">{label}</label>
      <select
        id="who"
        value={current.id}
        onChange={(event) => void switchTo(desk.store, event.currentTarget.value, desk.clock.now())}
      >
        {relationships.map((glance) => (
          <option key={glance.id} value={glance.id}>
            {nameOf(glance, relationships, desk)}
          </option>
        ))}
      </select>
    </div>
  );
}
