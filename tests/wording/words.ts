/** The words of the wording check as the extension gets them, read from their files by the build's own compiler. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gatherWording } from '../../content/compile.ts';
import type { Language } from '../../content/language.ts';
import type { WordingWords } from '../../content/wording-schema.ts';

const shelf = resolve(import.meta.dirname, '../../content');

/** @throws WordFault with file, line and cure when a file does not fit */
export function readWordingWords(language: Language): WordingWords {
  return gatherWording(`content/${language}`, (name) =>
    readFileSync(join(shelf, language, `${name}.yaml`), 'utf8'),
  );
}

/**
 * Labelled sentences, as JSONL: `given`, `build`, `plain` and `others` are what the rules were built with and the model
 * learns from. Those of `others` were scored before anyone read them. `aside` was written before the rules,
 * `fresh`, `later`, `newest`, `pairs` and `far` by others; of these six no sentence was ever looked at. Those of
 * `good-build` and `good-aside` say what is good in them; none of `good-aside` was looked at.
 */
export function readSentences(name: string): string {
  return readFileSync(resolve(import.meta.dirname, `../fixtures/wording/${name}.jsonl`), 'utf8');
}
