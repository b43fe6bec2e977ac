import styles from './select.module.css';

interface Props {
  id: string;
  label: string;
  value: string;
  choices: readonly { value: string; label: string }[];
  onChoose: (value: string) => void;
}

/** One of several, in a list that opens: for what changes a view and is not an answer. */
export function Select({ id, label, value, choices, onChoose }: Props) {
  return (
    <p class={styles.select}>
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </p>
  );
}
