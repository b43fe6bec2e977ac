import { useLayoutEffect, useRef } from 'preact/hooks';
import styles from './error-summary.module.css';

export interface Fault {
  /** The id of the field that it is about. */
  field: string;
  text: string;
}

/** What is missing, above the form; it takes the focus, and each line leads to its field. */
export function ErrorSummary({ heading, faults }: { heading: string; faults: readonly Fault[] }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.focus(), [faults]);
  return (
    <div ref={box} class={styles.summary} role="alert" tabIndex={-1} aria-labelledby="error-summary">
      <h2 id="error-summary">{heading}</h2>
      <ul>
        {faults.map(({ field, text }) => (
          <li key={field}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                // The address belongs to the router; only the focus moves.
                event.preventDefault();
                document.getElementById(field)?.focus();
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
