/** Picks a language and hands out its words, a file at a time, so that nothing is loaded before it is needed. */
import type { Language } from './language';
import type { FileName, Words } from './schema';
import type { Shelf } from './shelves';

/** What every opening of the popup shows. */
const first = {
  en: {
    common: () => import('./en/common.yaml'),
    home: () => import('./en/home.yaml'),
    locked: () => import('./en/locked.yaml'),
  },
} satisfies Record<Language, Pick<Shelf, 'common' | 'home' | 'locked'>>;

/** The words of one file. The build has checked them, so they are taken at their type here. */
export async function readWords<Name extends FileName>(language: Language, name: Name): Promise<Words[Name]> {
  const atHand: Partial<Shelf> = first[language];
  const fetchWords = atHand[name] ?? (await import('./shelves')).shelves[language][name];
  return (await fetchWords()).default as Words[Name];
}
