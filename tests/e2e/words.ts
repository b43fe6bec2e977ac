import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileWords } from '../../content/compile.ts';
import type { FileName, Words } from '../../content/schema.ts';

const folder = join(import.meta.dirname, '../../content/en');

/** The words a person sees, from the same files that the build takes them from. */
export function words<Name extends FileName>(name: Name): Words[Name] {
  const path = join(folder, `${name}.yaml`);
  return compileWords(path, readFileSync(path, 'utf8')).words as Words[Name];
}

/** The accessible name of a choice: its label and its hint. */
export function choice({ label, hint }: { label: string; hint?: string | undefined }): string {
  return hint === undefined ? label : `${label} ${hint}`;
}

/** Matches a text that contains these words. */
export function containing(text: string): RegExp {
  return new RegExp(escaped(text));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
