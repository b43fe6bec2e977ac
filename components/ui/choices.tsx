import type { ComponentChildren } from 'preact';
import styles from './choices.module.css';

export interface Choice<Value extends string> {
  value: Value;
  label: string;
  hint?: string | undefined;
}

interface Props<Value extends string> {
  name: string;
  /** Labels the group; where the question is the whole screen, it holds the screen's heading. */
  legend: ComponentChildren;
  hint?: string;
  choices: readonly Choice<Value>[];
  chosen: Value | undefined;
  /** What is missing, shown with the group and announced by the error summary. */
  error?: string | null;
  /** Side by side, for short labels. */
  inRow?: boolean;
  onChoose: (value: Value) => void;
}

/** Radio buttons in a fieldset. The first one carries the group's id, so that an error summary can lead to it. */
export function Choices<Value extends string>(props: Props<Value>) {
  const { name, legend, hint, choices, chosen, error, inRow = false, onChoose } = props;
  return (
    <fieldset class={styles.choices} aria-describedby={describedBy(name, hint, error)}>
      <legend>{legend}</legend>
      <Described name={name} hint={hint} error={error} />
      <div class={inRow ? styles.wide : undefined}>
        {choices.map(({ value, label, hint: line }, index) => (
          <label key={value} class={styles.choice}>
            <input
              type="radio"
              id={index === 0 ? name : undefined}
              name={name}
              value={value}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
            <span>
              {label}
              {line && <small>{line}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface TicksProps<Value extends string | number> {
  name: string;
  legend: string;
  hint?: string;
  choices: readonly { value: Value; label: string }[];
  chosen: readonly Value[];
  error?: string | null;
  /** Side by side, for short labels such as weekdays. */
  inRow?: boolean;
  onChange: (chosen: Value[]) => void;
}

/** Tick boxes in a fieldset, any number of which may be chosen. */
export function Ticks<Value extends string | number>(props: TicksProps<Value>) {
  const { name, legend, hint, choices, chosen, error, inRow = false, onChange } = props;
  const toggle = (value: Value) =>
    onChange(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]);
  return (
    <fieldset class={styles.choices} aria-describedby={describedBy(name, hint, error)}>
      <legend>{legend}</legend>
      <Described name={name} hint={hint} error={error} />
      <div class={inRow ? styles.row : undefined}>
        {choices.map(({ value, label }, index) => (
          <label key={value} class={styles.choice}>
            <input
              type="checkbox"
              id={index === 0 ? name : undefined}
              checked={chosen.includes(value)}
              onChange={() => toggle(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface TickProps {
  label: string;
  ticked: boolean;
  onChange: (ticked: boolean) => void;
}

/** One tick box by itself, beside what it is about. */
export function Tick({ label, ticked, onChange }: TickProps) {
  return (
    <label class={styles.tick}>
      <input type="checkbox" checked={ticked} onChange={(event) => onChange(event.currentTarget.checked)} />
      {label}
    </label>
  );
}

interface DescribedProps {
  name: string;
  hint: string | undefined;
  error: string | null | undefined;
}

function Described({ name, hint, error }: DescribedProps) {
  return (
    <>
      {hint && <p id={`${name}-hint`}>{hint}</p>}
      {error && (
        <p id={`${name}-error`} class={styles.error}>
          {error}
        </p>
      )}
    </>
  );
}

function describedBy(name: string, hint: DescribedProps['hint'], error: DescribedProps['error']) {
  return [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined;
}
