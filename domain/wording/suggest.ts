import type { Span } from './reading.ts';

const edge = /[\s,;:.!?…–—-]/;
/** In a template, the place of words of the writer. */
const slot = /\{(\w+)\}/g;

/**
 * Fills the writer's own words into the ways to say it: what stands before the phrase, the phrase,
 * and what stands after it.
 * @param taken other findings of the sentence: their words are not said again
 * @returns those that have what they need, each ready to replace the sentence
 */
export function suggest(
  templates: readonly string[],
  sentence: string,
  phrase: Span,
  taken: readonly Span[],
): string[] {
  const free = (from: number, to: number) =>
    taken.some((span) => span.start < to && span.end > from) ? '' : tidy(sentence.slice(from, to));
  const own: Readonly<Record<string, string>> = {
    before: free(0, phrase.start),
    phrase: sentence.slice(phrase.start, phrase.end),
    after: free(phrase.end, sentence.length),
  };
  return templates.flatMap((template) => {
    if (!template.includes('{')) return [template];
    const slots = [...template.matchAll(slot)].map(([, name]) => own[name ?? ''] ?? '');
    if (slots.some((words) => words.split(/\s+/).length < 2)) return [];
    return [capital(template.replace(slot, (_, name: string) => own[name] ?? ''))];
  });
}

/** Without the marks and joining spaces at its edges. */
function tidy(part: string): string {
  let [start, end] = [0, part.length];
  while (start < end && edge.test(part.charAt(start))) start++;
  while (start < end && edge.test(part.charAt(end - 1))) end--;
  return part.slice(start, end);
}

function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
