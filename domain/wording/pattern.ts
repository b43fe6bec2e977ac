/**
 * The small language that wording rules are written in. It is read into a tree here; machine.ts
 * turns the tree into states. It has no repetition without a bound, so nothing in it can run away.
 *
 *   word        this word, as tokens.ts folds it          word*     a word that begins so
 *   (a b|c)     one of these                              x?        with or without
 *   {name}      one of a list                             ..3       up to three words, none of which negates
 *   ...3        up to three words, whichever              ~x        one word that is not x
 *   !x          what comes next is not x                  [a b]     what is underlined of all that matches
 *   ^  $        where a clause begins, where the sentence ends
 */
export type Pattern =
  | { kind: 'word'; test: string }
  | { kind: 'other'; test: string }
  | { kind: 'peek'; test: string }
  | { kind: 'sequence'; parts: readonly Pattern[] }
  | { kind: 'choice'; parts: readonly Pattern[] }
  | { kind: 'maybe'; part: Pattern }
  | { kind: 'gap'; most: number; plain: boolean }
  | { kind: 'mark'; part: Pattern }
  | { kind: 'start' }
  | { kind: 'end' };

/** A pattern that cannot be read; the message shows it, with what is wrong. */
export class PatternFault extends Error {}

const pieces = /\s+|\.{2,3}\d|\{[\w-]+\}|[()[\]|?^$]|[~!]|[^\s()[\]{}|?^$~!]+|./gu;

/** @throws PatternFault */
export function readPattern(source: string): Pattern {
  const found = source.match(pieces) ?? [];
  let at = 0;

  function fault(what: string): never {
    throw new PatternFault(`“${source}”: ${what}`);
  }
  function choice(): Pattern {
    const parts = [sequence()];
    while (found[at] === '|') {
      at++;
      parts.push(sequence());
    }
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'choice', parts };
  }
  function sequence(): Pattern {
    const parts: Pattern[] = [];
    for (let piece = found[at]; piece !== undefined && !')]|'.includes(piece); piece = found[at]) {
      if (piece.trim() === '') {
        at++;
        continue;
      }
      const part = one(piece);
      if (found[at] === '?') {
        at++;
        parts.push({ kind: 'maybe', part });
      } else parts.push(part);
    }
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'sequence', parts };
  }
  function one(piece: string): Pattern {
    at++;
    if (piece === '^') return { kind: 'start' };
    if (piece === '$') return { kind: 'end' };
    if (/^\.{2,3}\d$/.test(piece)) {
      return { kind: 'gap', most: Number(piece.at(-1)), plain: piece.length === 3 };
    }
    if (piece === '(' || piece === '[') {
      const part = choice();
      if (found[at] !== (piece === '(' ? ')' : ']')) fault(`${piece} is not closed`);
      at++;
      return piece === '(' ? part : { kind: 'mark', part };
    }
    if (piece === '~' || piece === '!') {
      const test = found[at] ?? fault(`a word belongs after ${piece}`);
      at++;
      return { kind: piece === '~' ? 'other' : 'peek', test };
    }
    if (piece === '?') fault('? stands behind what may be left out');
    return { kind: 'word', test: piece };
  }

  const read = choice();
  if (at < found.length) fault(`${found[at] ?? ''} has no beginning`);
  return read;
}
