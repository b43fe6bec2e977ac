import type { Words } from '~/content/schema';
import { Paragraphs } from './paragraphs';
import styles from './why.module.css';

type WhyWords = Words['check']['questions']['want']['why'];

/** The reasons behind a question, one tap away, with the findings they rest on. */
export function Why({ words }: { words: WhyWords }) {
  return (
    <details class={styles.why}>
      <summary>{words.summary}</summary>
      <Paragraphs of={words.body} />
      {words.evidence?.map((finding) => (
        <Evidence key={finding.source} finding={finding} />
      ))}
    </details>
  );
}

export function Evidence({ finding }: { finding: { says: string; source: string } }) {
  return (
    <p class={styles.evidence}>
      {finding.says} <cite>{finding.source}</cite>
    </p>
  );
}
