/**
 * Measures the wording check against write-good and retext-equality from npm, on the same text and
 * interleaved in one run. They look for other things; they say what a check of a text may cost.
 */
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import retextEnglish from 'retext-english';
import retextEquality from 'retext-equality';
import { unified } from 'unified';
import { build } from 'vite';
import writeGood from 'write-good';
import { wordFiles } from '../../content/compile.ts';
import { createChecker } from '../../domain/wording/checker.ts';
import type { Checker } from '../../domain/wording/reading.ts';
import { readLines } from '../wording/lines.ts';
import { readSentences, readWordingWords } from '../wording/words.ts';
import { middle, quantile, type Line } from './statistics.ts';

const root = resolve(import.meta.dirname, '../..').replaceAll('\\', '/');
const words = 2000;
const keys = 200;

/**
 * Sentences of the fixtures up to so many words. Each round takes others, and spaces that differ from
 * round to round, so that no sentence has been read before.
 */
function textOf(sentences: readonly string[], round: number): string {
  const taken: string[] = [];
  let count = 0;
  for (let at = round * 37; count < words; at++) {
    const sentence = sentences[at % sentences.length] ?? '';
    count += sentence.split(' ').length;
    taken.push(sentence.replace(' ', ' '.repeat(round + 2)));
  }
  return taken.join(' ');
}

/** The time of the processor in milliseconds: what else the machine does is not counted. */
function timed(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  return milliseconds(process.cpuUsage(before));
}

function milliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}

interface Keys {
  /** Of the thread that the key waits for. */
  own: number[];
  /** With the threads beside it, where the runtime compiles and collects: no key waits for these. */
  all: number[];
}

/** Types in the middle of a text that was read, and takes the time of each key. */
function typing(checker: Checker, text: string): Keys {
  const middleOf = text.indexOf('. ', text.length / 2) + 2;
  const [before, after] = [text.slice(0, middleOf), text.slice(middleOf)];
  const typed = 'I am sorry that I hurt you, but you made me do it and it will never happen again. '.repeat(
    3,
  );
  checker.read(text);
  const times: Keys = { own: [], all: [] };
  for (let key = 1; key <= keys; key++) {
    const own = process.threadCpuUsage();
    times.all.push(timed(() => checker.read(`${before}${typed.slice(0, key)} ${after}`)));
    times.own.push(milliseconds(process.threadCpuUsage(own)));
  }
  return times;
}

/** All that a page loads for the check: the engine and the words, built as the extension is. */
async function sizeOf(): Promise<number> {
  const entry = '\0wording';
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      wordFiles(),
      {
        name: 'goldseam-wording-entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) =>
          id === entry
            ? `import { createChecker } from '${root}/domain/wording/checker.ts';
               import words from '${root}/content/en/wording.yaml';
               globalThis.check = createChecker(words, 'en');`
            : null,
      },
    ],
    build: { write: false, target: 'esnext', modulePreload: false, rolldownOptions: { input: entry } },
  });
  const { output } = Array.isArray(result)
    ? (result[0] ?? { output: [] })
    : 'output' in result
      ? result
      : { output: [] };
  return output
    .flatMap((file) => (file.type === 'chunk' && file.fileName.includes('wording') ? [file.code] : []))
    .reduce((sum, code) => sum + gzipSync(code, { level: 9 }).length, 0);
}

export async function wording(rounds: number): Promise<Line[]> {
  const content = readWordingWords('en');
  const sentences = ['given', 'build', 'aside'].flatMap((name) =>
    readLines(readSentences(name)).lines.map(({ text }) => text),
  );
  const equality = unified().use(retextEnglish).use(retextEquality);
  const ready = Array.from({ length: 5 }, () => timed(() => createChecker(content, 'en')));
  const first = Array.from({ length: 5 }, (_, round) => {
    const fresh = createChecker(content, 'en');
    return timed(() => fresh.read(textOf(sentences, round)));
  });
  const checker = createChecker(content, 'en');
  const times = { ours: [] as number[], writeGood: [] as number[], equality: [] as number[] };
  for (let round = -rounds; round < rounds; round++) {
    const text = textOf(sentences, rounds + round);
    const ours = timed(() => checker.read(text));
    const good = timed(() => writeGood(text));
    const equal = timed(() => equality.runSync(equality.parse(text)));
    // The first half warms all three.
    if (round < 0) continue;
    times.ours.push(ours);
    times.writeGood.push(good);
    times.equality.push(equal);
  }
  const pressed = typing(checker, textOf(sentences, 0));
  const slowest = (times: readonly number[]) =>
    quantile(
      times.toSorted((a, b) => a - b),
      0.95,
    );
  const [ours, good, equal] = [middle(times.ours), middle(times.writeGood), middle(times.equality)];
  const line = (what: string, value: number, unit: string, more: Partial<Line> = {}): Line => ({
    what,
    value,
    unit,
    ...more,
  });
  return [
    line('wording: a checker is ready', middle(ready).median, 'ms'),
    line('wording: the first 2,000 words of a new checker', middle(first).median, 'ms'),
    line('wording: 2,000 words not read before', ours.median, 'ms', { spread: ours.spread, target: 20 }),
    line('wording: a key among 2,000 words, 95th of 100', slowest(pressed.own), 'ms', { target: 4 }),
    line('wording: that key, with the threads beside its own', slowest(pressed.all), 'ms'),
    line('write-good: the same 2,000 words', good.median, 'ms', { spread: good.spread }),
    line('retext-equality: the same 2,000 words', equal.median, 'ms', { spread: equal.spread }),
    line('wording against write-good', ours.median / good.median, 'times'),
    line('wording against retext-equality', ours.median / equal.median, 'times'),
    line('wording: engine and rules, gzip', (await sizeOf()) / 1000, 'kB', { target: 60 }),
  ];
}
