/**
 * `npm run -s wording -- FILE.jsonl`: checks sentences with the engine and the words of the
 * extension. What it finds goes to standard output, one line each; how well it finds, where the
 * lines have labels, to standard error.
 */
import { readFileSync } from 'node:fs';
import { createChecker } from '../../domain/wording/checker.ts';
import { readLines } from './lines.ts';
import { rulesIn, score, table, type Judged } from './score.ts';
import { readWordingWords } from './words.ts';

function main(paths: readonly string[]): number {
  const [path] = paths;
  if (path === undefined || paths.length > 1) {
    console.error('Name one file: npm run -s wording -- FILE.jsonl');
    return 2;
  }
  let source: string;
  try {
    source = readFileSync(path, 'utf8');
  } catch (error) {
    console.error(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  const { lines, bad } = readLines(source);
  const checker = createChecker(readWordingWords('en'), 'en');
  const judged: Judged[] = [];
  const output: string[] = [];
  for (const { id, text, labels, pair } of lines) {
    const rules = rulesIn(checker, text);
    output.push(JSON.stringify({ id, rules }));
    if (labels !== null) judged.push({ rules, labels, pair });
  }
  if (output.length > 0) process.stdout.write(`${output.join('\n')}\n`);
  for (const { number, fault } of bad) console.error(`${path}:${number}: ${fault}`);
  if (judged.length > 0) console.error(table(score(judged)));
  return bad.length > 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
