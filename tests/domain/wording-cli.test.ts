import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLines } from '../wording/lines';
import { score, table } from '../wording/score';

const script = resolve(import.meta.dirname, '../wording/wording.ts');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'goldseam-wording-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Run {
  code: number;
  out: string[];
  err: string;
}

function check(...args: string[]): Promise<Run> {
  return new Promise((done) => {
    execFile(process.execPath, [script, ...args], { maxBuffer: 1e8 }, (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : 0;
      done({ code, out: stdout.split('\n').filter((line) => line !== ''), err: stderr });
    });
  });
}

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('the check of a file', { timeout: 60_000 }, () => {
  it('prints one line for each sentence, and the figures apart from them', async () => {
    const path = file(
      'labelled.jsonl',
      [
        '{"id":"a","text":"You made me do it.","labels":["blaming"]}',
        '',
        '{"id":"b","text":"I lied to you.","labels":[],"hard":true}',
        '{"id":3,"text":"I’m sorry, but you pushed me into it.","labels":["justifying","blaming"]}',
      ].join('\r\n'),
    );
    const { code, out, err } = await check(path);
    expect(out.map((line) => JSON.parse(line) as unknown)).toEqual([
      { id: 'a', rules: ['blaming'] },
      { id: 'b', rules: [] },
      { id: 3, rules: ['justifying', 'blaming'] },
    ]);
    expect(err).toMatch(/blaming +1\.000 +1\.000 +1\.000/);
    expect(err).toContain('clean sentences flagged: 0 of 1 (0.0 %)');
    expect(code).toBe(0);
  });

  it('says nothing of figures where there are no labels', async () => {
    const { code, out, err } = await check(file('bare.jsonl', '{"id":"a","text":"Calm down."}\n'));
    expect(out).toEqual(['{"id":"a","rules":["belittling"]}']);
    expect(err).toBe('');
    expect(code).toBe(0);
  });

  it('passes over a bad line, names it, and ends with 1', async () => {
    const path = file('bad.jsonl', '{"id":"a","text":"I lied."}\n{"id":\n["b"]\n{"text":"x"}\n{"id":"c"}\n');
    const { code, out, err } = await check(path);
    expect(out).toEqual(['{"id":"a","rules":[]}']);
    for (const number of [2, 3, 4, 5]) expect(err).toContain(`bad.jsonl:${number}: `);
    expect(code).toBe(1);
  });

  it('checks a sentence whose labels it does not know, and does not count it', async () => {
    const path = file('unknown.jsonl', '{"id":"a","text":"Calm down.","labels":["rude"]}\n');
    const { code, out, err } = await check(path);
    expect(out).toEqual(['{"id":"a","rules":["belittling"]}']);
    expect(err).toContain('there is no rule "rude"');
    expect(code).toBe(1);
  });

  it('ends with 2 where there is no file', async () => {
    expect((await check()).code).toBe(2);
    const missing = await check(join(folder, 'nowhere.jsonl'));
    expect(missing.code).toBe(2);
    expect(missing.err).toContain('cannot be read');
  });

  it('reads thousands of lines', async () => {
    const lines = Array.from({ length: 4000 }, (_, n) =>
      JSON.stringify({ id: n, text: `You made me do it ${n}.` }),
    );
    const { out } = await check(file('long.jsonl', lines.join('\n')));
    expect(out).toHaveLength(4000);
    expect(out.at(-1)).toBe('{"id":3999,"rules":["blaming"]}');
  });
});

describe('the lines of a file', () => {
  it('are read with a mark of byte order, blank lines and every kind of line end', () => {
    const { lines, bad } = readLines(
      '\uFEFF{"id":"a","text":"x"}\r\n\n  \n{"id":"b","text":"y","labels":null}\r',
    );
    expect(lines.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(bad).toEqual([]);
  });
});

describe('the score', () => {
  it('counts what was found, what was found wrongly and what was missed', () => {
    const scored = score([
      { rules: ['blaming'], labels: ['blaming'], pair: null },
      { rules: ['blaming', 'pressuring'], labels: ['belittling'], pair: null },
      { rules: [], labels: [], pair: null },
      { rules: ['justifying'], labels: [], pair: null },
    ]);
    expect(scored.rules.blaming).toEqual({
      hit: 1,
      wrong: 1,
      missed: 0,
      precision: 0.5,
      recall: 1,
      f1: 2 / 3,
    });
    expect(scored.rules.belittling).toMatchObject({ hit: 0, missed: 1, precision: 1, recall: 0, f1: 0 });
    expect(scored.micro).toEqual({ precision: 0.25, recall: 0.5, f1: 1 / 3 });
    expect(scored.clean).toEqual({ sentences: 2, flagged: 1 });
    expect(table(scored)).toContain('clean sentences flagged: 1 of 2 (50.0 %)');
    expect(table(scored)).not.toContain('pairs');
  });

  it('counts a minimal pair as right when both its sentences are, to the rule', () => {
    const { lines } = readLines(
      [
        '{"id":1,"pair":"a","text":"Calm down.","labels":["belittling"]}',
        '{"id":2,"pair":"a","text":"I told you to calm down.","labels":[]}',
        '{"id":3,"pair":"b","text":"You made me.","labels":["blaming"]}',
        '{"id":4,"pair":"b","text":"You made me happy.","labels":[]}',
        '{"id":5,"pair":"c","text":"It meant nothing.","labels":["belittling"]}',
      ].join('\n'),
    );
    const found = [['belittling'], [], ['blaming'], ['blaming'], ['belittling', 'justifying']] as const;
    const scored = score(
      lines.map(({ labels, pair }, at) => ({ rules: found[at] ?? [], labels: labels ?? [], pair })),
    );
    expect(scored.pairs).toEqual({ count: 3, right: 1 });
    expect(table(scored)).toContain('minimal pairs right on both sides: 1 of 3');
  });
});
