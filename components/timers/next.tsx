import { signal, type ReadonlySignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Words } from '~/content/schema';
import { longestApart, momentAt } from '~/domain/apart';
import { dayOf, zoned } from '~/domain/day';
import { writeDraft } from '~/storage/draft';
import { agreeOnNext } from '~/storage/timers';
import type { Desk } from '../app/desk';
import { openForm, type Form } from '../app/form';
import { fill } from '../ui/fill';
import { timeAhead } from './in-words';
import styles from './timers.module.css';
import type { Watch } from './watch';

type Field = 'day' | 'time';

/** When the two want to talk again. It can stay open. */
export interface Next {
  form: Form<Field>;
  /** Whether the last agreement was not taken: it is not on the disk. */
  refused: ReadonlySignal<boolean>;
  watch: Watch;
  /** What is in the fields goes to the disk with each keystroke, and is agreed on as soon as it is a moment ahead. */
  write: (field: Field, text: string) => void;
  /** Empties the fields; what was agreed on stays. */
  close: () => Promise<void>;
}

const dayLength = 86_400_000;

/** @param relationship the id of the one on the screen */
export async function openNext(
  desk: Pick<Desk, 'store' | 'clock'>,
  relationship: string,
  watch: Watch,
): Promise<Next> {
  const { store, clock } = desk;
  const refused = signal(false);
  const form = await openForm<Field>(desk, 'next', relationship, fieldsOf(watch, clock.zone()));
  let writing = Promise.resolve();
  /** One after the other, so that what was typed last is what stays. */
  const agree = async (agreed: number | null) => {
    refused.value = await agreeOnNext(store, agreed, clock.now()).then(
      () => false,
      () => true,
    );
    await watch.reload();
  };
  function settle(): void {
    const { day, time } = form.texts.value;
    const agreed = nextTalk(day, time, clock.now(), clock.zone());
    writing = writing.then(() => (agreed === watch.next.value ? undefined : agree(agreed)));
  }
  // A popup that died with the last key left the fields behind, and perhaps nothing agreed on.
  if (form.begun) settle();
  return {
    form,
    refused,
    watch,
    write(field, text) {
      form.write(field, text);
      settle();
    },
    async close() {
      await writing;
      await writeDraft(store, 'next', relationship, null).catch(() => undefined);
      form.clear();
    },
  };
}

/**
 * The moment that was chosen, in epoch milliseconds.
 * @returns null where a part is missing, where it has passed, and where a year is typed in part
 */
export function nextTalk(day: string, time: string, now: number, zone: string): number | null {
  const moment = day === '' || time === '' ? null : momentAt(day, time, zone);
  if (moment === null || moment <= now || moment - now > longestApart * dayLength) return null;
  return moment;
}

function fieldsOf({ next, now }: Watch, zone: string): Record<Field, string> {
  if (next.value === null || next.value <= now.value) return { day: '', time: '' };
  const time = zoned(next.value, zone).toPlainTime().toString({ smallestUnit: 'minute' });
  return { day: dayOf(next.value, zone), time };
}

/** What was agreed on, as it is on the disk, until that time has come. It comes into sight when there is something. */
export function Agreed({ desk, words, next }: { desk: Desk; words: Words['talk']['over']; next: Next }) {
  const agreed = next.watch.next.value;
  const isAhead = agreed !== null && agreed > next.watch.now.value;
  const line = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    if (isAhead) line.current?.scrollIntoView({ block: 'nearest' });
  }, [agreed, isAhead]);
  return (
    <p ref={line} class={styles.agreed} role="status">
      {isAhead && fill(words.agreed, { when: timeAhead(desk, agreed) })}
    </p>
  );
}
