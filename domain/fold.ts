/**
 * A text without what a search does not ask about: case, accents, and the strokes and points
 * around letters. “Café”, “CAFE” and “cafe” are one; so are Arabic words with and without vowels.
 * Only marks of scripts that can be read without them are taken away: in Hindi or Thai they are letters.
 */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  // Upper case first, then lower: so “ß” and “SS” meet, and each letter is folded by itself.
  const folded = text.normalize('NFKD').replace(unasked, '').toUpperCase().toLowerCase();
  return folded.replace(/ς/g, 'σ').replace(/[‘’ʼ]/g, "'").replace(/[“”„]/g, '"');
}

const plain = /^[\0-\x7f]*$/;
/** Marks, what joins or directs letters and is not seen, and the stroke that makes Arabic words longer. */
const unasked =
  /[[\p{Mn}&&[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]]\p{Cf}\u0640]/gv;

/** A part of a text, in units of the string: from `start` up to and without `end`. */
export interface Span {
  start: number;
  end: number;
}

/** A letter with the marks that stand on it: what is folded, and marked, as one. */
const letter = /\P{M}\p{M}*|\p{M}+/gu;

/**
 * Where folded terms occur in a text that was not folded, in order and without overlap. A letter
 * is marked with all that stands on it, and whole where only a part of it was found.
 * @param terms folded, none of them empty
 */
export function spansOf(text: string, terms: readonly string[]): Span[] {
  const found = placesIn(fold(text), terms);
  const spans: Span[] = [];
  let next = 0;
  let at = 0;
  for (const { 0: one, index } of text.matchAll(letter)) {
    const end = at + foldedLength(one);
    while ((found[next]?.end ?? Infinity) <= at) next += 1;
    const place = found[next];
    if (place === undefined) break;
    if (place.start < end) add(spans, { start: index, end: index + one.length });
    at = end;
  }
  return spans;
}

const foldedLength = (one: string) => (one.length === 1 && one < '\x80' ? 1 : fold(one).length);

/** The same in units of the folded text. */
function placesIn(folded: string, terms: readonly string[]): Span[] {
  const all: Span[] = [];
  for (const term of terms) {
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1))
      all.push({ start: at, end: at + term.length });
  }
  const places: Span[] = [];
  for (const place of all.sort((a, b) => a.start - b.start)) add(places, place);
  return places;
}

/** Adds a span that begins no earlier than the last; what touches or overlaps becomes one. */
function add(spans: Span[], span: Span): void {
  const last = spans.at(-1);
  if (last !== undefined && span.start <= last.end) last.end = Math.max(last.end, span.end);
  else spans.push({ ...span });
}
