import { signal } from '@preact/signals';
import type { Words } from '~/content/schema';
import { isLongEnough } from '~/storage/seal/passphrase';
import { Tick } from '../ui/choices';
import { Secret } from '../ui/field';

type SealedWords = Words['backup']['export']['sealed'];
type Name = 'passphrase' | 'again';

/** The passphrase of one encrypted copy, typed twice. Nothing of it is kept. */
export function takePassphrase(words: SealedWords) {
  const typed = signal<Record<Name, string>>({ passphrase: '', again: '' });
  const fault = signal<{ name: Name; text: string } | null>(null);
  const shown = signal(false);
  const blame = (name: Name, text: string) => {
    fault.value = { name, text };
    document.getElementById(`copy-${name}`)?.focus();
  };
  return {
    typed,
    fault,
    shown,
    type(name: Name, text: string): void {
      typed.value = { ...typed.value, [name]: text };
      fault.value = null;
    },
    /** @returns null when something is wrong with it, which is then said */
    taken(): string | null {
      const { passphrase, again } = typed.value;
      if (!isLongEnough(passphrase)) blame('passphrase', words.short);
      else if (passphrase !== again) blame('again', words.unlike);
      else return passphrase;
      return null;
    },
  };
}

interface Props {
  words: SealedWords;
  /** The label of the tick that shows what is typed. */
  show: string;
  of: ReturnType<typeof takePassphrase>;
}

export function OwnPassphrase({ words, show, of }: Props) {
  const field = (name: Name, label: string, hint?: string) => (
    <Secret
      id={`copy-${name}`}
      label={label}
      hint={hint}
      value={of.typed.value[name]}
      shown={of.shown.value}
      error={of.fault.value?.name === name ? of.fault.value.text : null}
      onInput={(text) => of.type(name, text)}
    />
  );
  return (
    <div aria-live="polite">
      {field('passphrase', words.passphrase.label, words.passphrase.hint)}
      {field('again', words.again)}
      <Tick label={show} ticked={of.shown.value} onChange={(shown) => (of.shown.value = shown)} />
    </div>
  );
}
