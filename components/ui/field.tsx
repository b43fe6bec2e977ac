import type { ComponentChildren, TargetedInputEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import styles from './field.module.css';

interface Asked {
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | null;
}

interface Written extends Asked {
  /** The id of what is read out before the hint: a question that the field answers. */
  answers?: string;
  value: string;
  /** The most characters that it takes. */
  limit?: number;
  onInput: (text: string) => void;
}

/** The longest text that a field takes, well below what a record may hold. */
const longText = 50_000;
const lineOfText = 200;

interface Long extends Written {
  lines?: number;
  /** Puts the cursor there when it appears. */
  cursor?: boolean;
  /** What is drawn over the words, such as marks. */
  over?: ComponentChildren;
}

/** A field for words of one's own. It grows with them. */
export function Field({ value, limit = longText, lines = 3, cursor = false, over, onInput, ...asked }: Long) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (cursor) area.current?.focus({ preventScroll: true });
  }, []);
  return (
    <Labelled {...asked}>
      <div class={styles.words}>
        <textarea
          ref={area}
          {...described(asked)}
          dir="auto"
          rows={lines}
          // A browser that lets the field grow with its words does not look at `rows`.
          style={{ minBlockSize: `calc(${lines}lh + 2 * var(--space-2) + 2px)` }}
          maxLength={limit}
          value={value}
          autocomplete="off"
          onInput={(event) => onInput(event.currentTarget.value)}
        />
        {over}
      </div>
    </Labelled>
  );
}

/** The same for a single line; `digits` asks a device without keys for those of a number. */
export function Line({
  value,
  limit = lineOfText,
  digits = false,
  onInput,
  ...asked
}: Written & { digits?: boolean }) {
  return (
    <Labelled {...asked}>
      <input
        {...described(asked)}
        type="text"
        inputMode={digits ? 'numeric' : undefined}
        dir="auto"
        maxLength={limit}
        value={value}
        autocomplete="off"
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </Labelled>
  );
}

/** A line that is not shown as it is typed, until someone asks for it. The browser is not to keep it. */
export function Secret({ value, shown, onInput, ...asked }: Omit<Written, 'limit'> & { shown: boolean }) {
  const written = {
    ...described(asked),
    dir: 'auto',
    maxLength: lineOfText,
    value,
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: false,
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => onInput(event.currentTarget.value),
  } as const;
  return (
    <Labelled {...asked}>
      {shown ? <input type="text" {...written} /> : <input type="password" {...written} />}
    </Labelled>
  );
}

/** A time of day, "HH:MM"; empty while it is not complete. */
export function Time({ value, onInput, ...asked }: Omit<Written, 'limit'>) {
  return (
    <Labelled {...asked}>
      <input
        {...described(asked)}
        type="time"
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </Labelled>
  );
}

/** A day of the calendar, as an ISO date; empty while it is not complete. */
export function Day({ value, onInput, ...asked }: Omit<Written, 'limit'>) {
  return (
    <Labelled {...asked}>
      <input
        {...described(asked)}
        type="date"
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </Labelled>
  );
}

interface Chosen extends Asked {
  /** What the browser's own window offers, such as ".json". */
  accept: string;
  onChoose: (file: File) => void;
}

/** A file from the device. The same one may be chosen again, so the field forgets which it was. */
export function FileField({ accept, onChoose, ...asked }: Chosen) {
  return (
    <Labelled {...asked}>
      <input
        {...described(asked)}
        type="file"
        accept={accept}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file !== undefined) onChoose(file);
          currentTarget.value = '';
        }}
      />
    </Labelled>
  );
}

function Labelled({ id, label, hint, error, children }: Asked & { children: ComponentChildren }) {
  return (
    <div class={styles.field}>
      <label for={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} class={styles.hint}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} class={styles.error}>
          {error}
        </p>
      )}
      {children}
    </div>
  );
}

function described({ id, hint, error, answers }: Asked & { answers?: string }) {
  const by = [answers, hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return { id, 'aria-describedby': by || undefined, 'aria-invalid': error ? true : undefined };
}
