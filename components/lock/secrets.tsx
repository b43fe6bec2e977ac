import { signal, type ReadonlySignal } from '@preact/signals';
import type { Words } from '~/content/schema';
import type { Tried } from '~/storage/lock/open';
import type { Way } from '~/storage/seal/header-shape';
import type { Desk } from '../app/desk';
import { Tick } from '../ui/choices';
import { counted } from '../ui/counted';
import { Secret } from '../ui/field';

export type LockWords = Words['lock'];

/** Some secrets that are typed on one screen: nothing of them is kept, not even as a draft. */
export interface Secrets<Name extends string> {
  typed: ReadonlySignal<Record<Name, string>>;
  fault: ReadonlySignal<{ name: string; text: string } | null>;
  shown: ReadonlySignal<boolean>;
  type: (name: Name, text: string) => void;
  show: (shown: boolean) => void;
  /** Takes back what was wrong before, so that the same can be heard again. */
  unblame: () => void;
  /** Says what is wrong, and leads back to the field. */
  blame: (name: Name, text: string) => void;
  clear: () => void;
}

const fieldId = (name: string) => `secret-${name}`;

export function takeSecrets<Name extends string>(names: readonly Name[]): Secrets<Name> {
  const empty = Object.fromEntries(names.map((name) => [name, ''])) as Record<Name, string>;
  const typed = signal(empty);
  const fault = signal<{ name: Name; text: string } | null>(null);
  const shown = signal(false);
  return {
    typed,
    fault,
    shown,
    type(name, text) {
      typed.value = { ...typed.value, [name]: text };
      fault.value = null;
    },
    show: (next) => (shown.value = next),
    unblame: () => (fault.value = null),
    blame(name, text) {
      const said = { name, text };
      // The same words once more would change nothing on the page, and nobody would hear them.
      if (fault.value === null) fault.value = said;
      else {
        fault.value = null;
        setTimeout(() => (fault.value ??= said));
      }
      document.getElementById(fieldId(name))?.focus();
    },
    clear() {
      typed.value = empty;
      fault.value = null;
      shown.value = false;
    },
  };
}

interface FieldProps<Name extends string> {
  of: Secrets<Name>;
  name: Name;
  words: { label: string; hint?: string | undefined };
}

/** A fault comes while the focus is in the field already: a screen reader is told of it here. */
export function SecretField<Name extends string>({ of, name, words }: FieldProps<Name>) {
  const fault = of.fault.value;
  return (
    <div aria-live="polite">
      <Secret
        id={fieldId(name)}
        label={words.label}
        hint={words.hint}
        value={of.typed.value[name]}
        shown={of.shown.value}
        error={fault?.name === name ? fault.text : null}
        onInput={(text) => of.type(name, text)}
      />
    </div>
  );
}

/** Shows what is typed in all fields of the screen, for whoever is alone. */
export function ShowSecrets<Name extends string>({ of, label }: { of: Secrets<Name>; label: string }) {
  return <Tick label={label} ticked={of.shown.value} onChange={of.show} />;
}

/** What is to be said of a try that opened nothing; null when it was the right one. */
export function faultOf(desk: Desk, words: LockWords, way: Way, tried: Tried): string | null {
  switch (tried.state) {
    case 'right':
      return null;
    case 'wrong': {
      const said = way === 'passphrase' ? words.fault.passphrase : words.fault.code;
      return tried.next > desk.clock.now() ? `${said} ${waiting(desk, words, tried.next)}` : said;
    }
    case 'early':
      return waiting(desk, words, tried.next);
    case 'off':
    case 'damaged':
      return words.closed.damaged.heading;
  }
}

/** How long the next try is to be waited for. */
export function waiting(desk: Desk, words: LockWords, next: number): string {
  const seconds = Math.max(1, Math.ceil((next - desk.clock.now()) / 1000));
  return seconds < 90
    ? counted(words.wait.seconds, seconds, desk.language)
    : counted(words.wait.minutes, Math.ceil(seconds / 60), desk.language);
}
