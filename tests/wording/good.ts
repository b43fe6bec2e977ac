/** `npm run -s wording:good`: how often what is good in a sentence is named, and how often wrongly. */
import * as v from 'valibot';
import { createChecker } from '../../domain/wording/checker.ts';
import { goodKinds, type Checker, type GoodKind } from '../../domain/wording/reading.ts';
import { tally, type Figures } from './score.ts';
import { readSentences, readWordingWords } from './words.ts';

/** A sentence, and what is good in it. */
const line = v.object({ text: v.string(), good: v.array(v.picklist(goodKinds)) });

/** Sentences of one set, and what is good in each. */
export function readGood(name: string): v.InferOutput<typeof line>[] {
  return readSentences(name)
    .trimEnd()
    .split('\n')
    .map((each) => v.parse(line, JSON.parse(each)));
}

/**
 * @param name `good-build`, or `good-aside`, of which no sentence was read
 * @returns for each kind, and for all of them together
 */
export function scoreGood(checker: Checker, name: string): Record<GoodKind | 'all', Figures> {
  const judged = readGood(name).map(({ text, good }) => {
    return { found: checker.read(text).good.map(({ kind }) => kind), there: good };
  });
  const { each, all } = tally(goodKinds, judged);
  return { ...each, all };
}

if (process.argv[1] === import.meta.filename) {
  const checker = createChecker(readWordingWords('en'), 'en');
  for (const name of ['good-build', 'good-aside']) {
    console.log(name);
    for (const [kind, { precision, recall, f1 }] of Object.entries(scoreGood(checker, name))) {
      console.log(kind.padEnd(10), ...[precision, recall, f1].map((figure) => figure.toFixed(2).padStart(6)));
    }
  }
}
