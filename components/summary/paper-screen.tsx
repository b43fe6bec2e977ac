import { signal } from '@preact/signals';
import type { Words } from '~/content/schema';
import { dateInWords } from '~/domain/day';
import { toMarkdown } from '~/storage/backup/markdown';
import type { Desk } from '../app/desk';
import { fileName } from '../backup/file-name';
import { Actions, Button } from '../ui/button';
import { counted } from '../ui/counted';
import { fill } from '../ui/fill';
import { Heading } from '../ui/heading';
import { Notice, Warning } from '../ui/notice';
import { PaperView, type Paper } from './paper';
import styles from './summary.module.css';

interface Given {
  desk: Desk;
  words: Words['summary'];
  paper: Paper;
  heading: string;
  /** What is on it: days, people. */
  about: readonly string[];
  names: boolean;
  back: { label: string; press: () => void };
}

/** Entries in full, to be printed or saved as a file; who may read either is said beside the buttons. */
export function openPaper({ desk, words, paper, heading, about, names, back }: Given) {
  const said = signal('');
  async function save(): Promise<void> {
    const name = fileName(desk, 'md');
    const title = [words.paper.heading, ...about].join(' · ');
    const told = paper.sheets.value.flat();
    const day = (date: string) => dateInWords(date, desk.language);
    desk.save(name, await toMarkdown(told, title, day, await desk.rest()), 'text/markdown');
    said.value = fill(words.saved, { name });
  }
  return function PaperScreen() {
    const { language } = desk;
    const there = paper.sheets.value.reduce((sum, { length }) => sum + length, 0);
    const all = paper.all.toLocaleString(language);
    return (
      <>
        <Heading key={heading}>{heading}</Heading>
        <p class={styles.about}>
          <bdi>{[...about, counted(words.paper.count, paper.all, language)].join(' · ')}</bdi>
        </p>
        <div class={`on-screen ${styles.before}`}>
          <Warning>
            <p>{words.warning}</p>
          </Warning>
          <p role="status">
            {!paper.whole.value && fill(words.making, { count: there.toLocaleString(language), all })}
          </p>
          <Notice>{said.value !== '' && <p>{said.value}</p>}</Notice>
          <Actions>
            {paper.whole.value && (
              <>
                <Button onPress={() => print()}>{words.print}</Button>
                <Button quiet onPress={save}>
                  {words.save}
                </Button>
              </>
            )}
            <Button quiet onPress={back.press}>
              {back.label}
            </Button>
          </Actions>
        </div>
        <PaperView paper={paper} language={language} names={names} />
      </>
    );
  };
}
