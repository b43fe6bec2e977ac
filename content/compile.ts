/**
 * Turns one word file into the module that pages import. Runs at build time and
 * in tests, never in a browser. A fault is reported with file, line and cure.
 */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import * as v from 'valibot';
import type { Plugin } from 'vite';
import { files, ideaIds, type IdeaId } from './schema.ts';
import { pack } from '../domain/wording/pack.ts';
import { proofKeys, wordingFiles, type WordingWords } from './wording-schema.ts';

export interface Compiled {
  /** The words as pages see them, without the ids of ideas. */
  words: unknown;
  /** Every idea that a text of this file says it carries. */
  ideas: IdeaId[];
}

/** A word file that does not fit; the message reads `file:line: what is wrong`. */
export class WordFault extends Error {}

/**
 * @param path for messages, and its base name picks the schema
 * @throws WordFault naming every fault, one a line
 */
export function compileWords(path: string, source: string): Compiled {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true });
  const at = (offset: number | undefined) =>
    `${path}:${offset === undefined ? 1 : lines.linePos(offset).line}`;
  const broken = document.errors.map((error) => `${at(error.pos[0])}: ${error.message.split('\n')[0] ?? ''}`);
  if (broken.length > 0) throw new WordFault(broken.join('\n'));

  const name = /([^/\\]+)\.ya?ml$/.exec(path)?.[1] ?? '';
  if (!(name in files)) {
    throw new WordFault(
      `${path}:1: no file of this name is known; the names are ${Object.keys(files).join(', ')}`,
    );
  }
  const ideas = new Set<IdeaId>();
  const words = withoutIdeas(document.contents, ideas, (offset, fault) => {
    throw new WordFault(`${at(offset)}: ${fault}`);
  });
  const result = v.safeParse(files[name as keyof typeof files], words);
  if (!result.success) {
    const faults = result.issues.map((issue) => {
      const keys = (issue.path ?? []).map((item) => item.key as string | number);
      return `${at(offsetOf(document, keys))}: ${keys.join(' → ')}: ${cureFor(issue)}`;
    });
    throw new WordFault(faults.join('\n'));
  }
  return { words: result.output, ideas: [...ideas] };
}

/** The library's own words for the two commonest faults name no cure. */
function cureFor(issue: v.BaseIssue<unknown>): string {
  if (issue.expected === 'never')
    return 'no text of this name is known here: mend the spelling or remove the line';
  if (issue.received === 'undefined') return 'this text is missing: write it';
  return issue.message;
}

/**
 * Copies a YAML node as plain values, collecting and dropping each `ideas:` list.
 * A mapping that holds nothing but `text` beside its ideas becomes that text.
 */
function withoutIdeas(
  node: unknown,
  ideas: Set<IdeaId>,
  fault: (offset: number | undefined, message: string) => never,
): unknown {
  if (isScalar(node)) return typeof node.value === 'string' ? node.value.trim() : node.value;
  if (isSeq(node)) return node.items.map((item) => withoutIdeas(item, ideas, fault));
  if (!isMap(node)) return undefined;
  const copy: Record<string, unknown> = {};
  for (const pair of node.items) {
    const key = String(isScalar(pair.key) ? pair.key.value : pair.key);
    if (key === 'ideas') {
      if (!isSeq(pair.value)) fault(node.range?.[0], 'ideas is a list such as [A6, A8]');
      for (const item of pair.value.items) {
        const id = isScalar(item) ? String(item.value) : '';
        if (!(ideaIds as readonly string[]).includes(id)) {
          fault(pair.value.range?.[0], `there is no idea ${id}; the ids run from A1 to B8`);
        }
        ideas.add(id as IdeaId);
      }
    } else {
      copy[key] = withoutIdeas(pair.value, ideas, fault);
    }
  }
  return Object.keys(copy).length === 1 && typeof copy.text === 'string' && node.has('ideas')
    ? copy.text
    : copy;
}

/** The place of the deepest node on this path that the file really has. */
function offsetOf(document: Document, path: readonly (string | number)[]): number | undefined {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true) as
      { range?: [number, number, number] } | undefined;
    if (node?.range) return node.range[0];
  }
  return undefined;
}

/**
 * The files of the wording check, gathered.
 * @param read gives the source of a file by its name, such as wording-good
 */
export function gatherWording(folder: string, read: (name: string) => string): WordingWords {
  const parts = Object.keys(wordingFiles).map((name) => [
    name.replace('wording-', ''),
    compileWords(`${folder}/${name}.yaml`, read(name)).words,
  ]);
  return Object.fromEntries(parts) as WordingWords;
}

/** The module of words: JSON.parse of one string is cheaper for the engine than a large object literal. */
function asModule(words: unknown): string {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(words))})`;
}

const gathered = 'wording.yaml?gathered';

/** Vite plugin: `import words from './check.yaml'` yields the checked words. */
export function wordFiles(): Plugin {
  let root = '';
  // A module out of a cache names the file from the root of the project on, not from that of the disk.
  const fromRoot = (folder: string) => (folder.startsWith('/content/') ? join(root, folder) : folder);
  return {
    name: 'goldseam-words',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
    },
    // There is no such file: it stands for all of the wording check, packed and without its proofs.
    resolveId(id, importer) {
      if (!id.endsWith('/wording.yaml') || importer === undefined) return null;
      const folder = id.startsWith('/') ? fromRoot(dirname(id)) : resolve(dirname(importer), dirname(id));
      return `${folder}/${gathered}`;
    },
    load(id) {
      if (!id.endsWith(gathered)) return null;
      const folder = fromRoot(dirname(id));
      const words = gatherWording(folder.replace(/^.*\/content\//, 'content/'), (name) => {
        const path = join(folder, `${name}.yaml`);
        this.addWatchFile(path);
        return readFileSync(path, 'utf8');
      });
      const shown = JSON.stringify(words, (key, value: unknown) =>
        key === 'id' || proofKeys.includes(key) ? undefined : value,
      );
      return { code: asModule(pack(JSON.parse(shown) as WordingWords)), map: null };
    },
    transform(source, id) {
      if (!/\.ya?ml$/.test(id)) return null;
      const { words } = compileWords(id.replace(/^.*\/content\//, 'content/'), source);
      return { code: asModule(words), map: null };
    },
  };
}
