import type { Words } from '~/content/schema';
import type { Desk, Screen } from '../app/desk';
import { fill } from '../ui/fill';
import { Heading } from '../ui/heading';
import { Paragraphs } from '../ui/paragraphs';
import { Evidence } from '../ui/why';
import styles from './help.module.css';

/** "I do not feel safe". Nothing about the visit is kept; numbers are plain text and open nothing by themselves. */
export async function openHelp(desk: Desk): Promise<Screen> {
  const words = await desk.words('safety');
  return { View: () => <Help desk={desk} words={words} /> };
}

export function Help({ desk, words }: { desk: Desk; words: Words['safety'] }) {
  const { notForThis, grounding } = words;
  return (
    <>
      <Heading>{words.heading}</Heading>
      <Paragraphs of={words.first} />
      <p class={styles.emergency}>{words.emergency}</p>
      <h2>{words.linesHeading}</h2>
      <p>{words.linesHint}</p>
      {words.countries.map(({ country, lines }) => (
        <details key={country} class={styles.country}>
          <summary>{country}</summary>
          <ul>
            {lines.map((line) => (
              <li key={line.name}>
                <strong>{line.name}</strong>
                {line.how.map((way) => (
                  <span key={way} class={styles.way}>
                    {way}
                  </span>
                ))}
                <small>
                  {fill(words.verified, {
                    when: dateInWords(line.verified, desk.language),
                    source: line.source,
                  })}
                </small>
              </li>
            ))}
          </ul>
        </details>
      ))}
      <p>{words.elsewhere}</p>
      <h2>{grounding.heading}</h2>
      <ol>
        {grounding.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h2>{notForThis.heading}</h2>
      <Paragraphs of={notForThis.body} />
      {notForThis.evidence && <Evidence finding={notForThis.evidence} />}
      <p class={styles.notStored}>{words.notStored}</p>
    </>
  );
}

function dateInWords(date: string, language: string): string {
  return Temporal.PlainDate.from(date).toLocaleString(language, { dateStyle: 'long' });
}
