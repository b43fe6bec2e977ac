import type { Words } from '~/content/schema';
import { questionIds } from '~/domain/check';
import { dayInWords, dayOf, timeInWords } from '~/domain/day';
import type { Entry } from '~/domain/entry';
import type { Desk } from '../app/desk';
import { fill } from '../ui/fill';
import { spansOf } from '~/domain/fold';
import type { Terms } from '~/domain/search';
import { Marked } from '../ui/marked';
import type { Fact } from './facts';
import type { Named } from './labels';
import styles from './journal.module.css';

/** When an entry was kept, by the clocks of where that was. */
export function When({ desk, entry: { at, zone } }: { desk: Desk; entry: Entry }) {
  const today = dayOf(desk.clock.now(), desk.clock.zone());
  return (
    <>
      {dayInWords(dayOf(at, zone), today, desk.language)}, {timeInWords(at, zone, desk.language)}
    </>
  );
}

/** What an entry holds, and what was written in it. */
export function Reading(props: {
  desk: Desk;
  words: Words['journal'];
  entry: Entry;
  labels: readonly Named[];
  facts: readonly Fact[];
  way: { href: string; label: string } | null;
  /** What was looked for in the history, marked where it stands. */
  terms: Terms;
}) {
  const { desk, words, entry, labels, facts, way, terms } = props;
  const texts: Readonly<Record<string, string>> = entry.texts;
  const today = dayOf(desk.clock.now(), desk.clock.zone());
  return (
    <>
      <Facts class={styles.facts} facts={facts.filter(({ below }) => !below)} terms={terms} />
      <dl class={styles.reading}>
        {labels.map(({ field, label }) => (
          <div key={field}>
            <dt>{label}</dt>
            <AnswerOf desk={desk} entry={entry} field={field} />
            <dd dir="auto" class={texts[field]?.trim() ? undefined : styles.blank}>
              {texts[field]?.trim() ? (
                <Marked text={texts[field]} spans={spansOf(texts[field], terms)} />
              ) : (
                words.noText
              )}
            </dd>
          </div>
        ))}
      </dl>
      <Facts class={styles.reading} facts={facts.filter(({ below }) => below)} terms={terms} />
      {way !== null && (
        <p>
          <a href={way.href}>{way.label}</a>
        </p>
      )}
      {entry.edited !== undefined && (
        <p class={styles.edited}>
          {fill(words.edited, {
            when: dayInWords(dayOf(entry.edited, desk.clock.zone()), today, desk.language),
          })}
        </p>
      )}
    </>
  );
}

function Facts(props: { class: string | undefined; facts: readonly Fact[]; terms: Terms }) {
  const { class: name, facts, terms } = props;
  if (facts.length === 0) return null;
  return (
    <dl class={name}>
      {facts.map(({ label, text, href, own }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir={own ? 'auto' : undefined}>
            {href === undefined ? (
              <Marked text={text} spans={spansOf(text, terms)} />
            ) : (
              <a href={href}>
                <Marked text={text} spans={spansOf(text, terms)} />
              </a>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function AnswerOf({ desk, entry, field }: { desk: Desk; entry: Entry; field: string }) {
  if (entry.kind !== 'check') return null;
  const question = questionIds.find((id) => id === field);
  return question === undefined ? null : <dd>{desk.common.answers[entry.answers[question]]}</dd>;
}
