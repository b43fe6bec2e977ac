/**
 * `npm run -s wording:left-out`: how the check does for the last authors of `others`, with a model that has learnt
 * from everyone but the one whose sentences it reads. No pattern was written for them; which words patterns lost was
 * decided with some of them.
 */
import { createChecker } from '../../domain/wording/checker.ts';
import { readLines } from './lines.ts';
import { examplesOf, modelOf } from './model.ts';
import { rulesIn, score, table, type Judged } from './score.ts';
import { readSentences, readWordingWords } from './words.ts';

/** What the ids of each begin with. */
const authors = [
  'a1 a2 a3 s1 t1 t2 t3 t4 u1 u2 u3',
  'v1 v2 v3 v4 v5 v6 v7',
  'w1 w2 w3 w4 w5 w6 w7 w8',
].flatMap((some) => some.split(' '));

const words = readWordingWords('en');
const examples = examplesOf(words);
const { lines } = readLines(readSentences('others'));
const all: Judged[] = [];
for (const author of authors) {
  const isTheirs = (id: string | number | undefined) => String(id).startsWith(`${author}-`);
  const model = modelOf(
    words,
    examples.filter(({ id }) => !isTheirs(id)),
  );
  const checker = createChecker({ ...words, model }, 'en');
  for (const { id, text, labels, pair } of lines) {
    if (!isTheirs(id) || labels === null) continue;
    all.push({ rules: rulesIn(checker, text), labels, pair });
  }
}
console.log(table(score(all)));
