import { readJournalGently } from '~/storage/journal';
import type { Desk, Screen } from '../app/desk';
import { chosen, narrow, terms } from '../journal/chosen';
import { familyOf, openLexicon, type Teller } from '../journal/lexicon';
import { makeSearchable } from '../journal/searchable';
import { writePaper } from './paper';
import { openPaper } from './paper-screen';

/** What the history shows, in full, for paper: as it was narrowed there, newest first. */
export async function openPrint(desk: Desk): Promise<Screen> {
  const [lexicon, words, { entries, relationships }] = await Promise.all([
    openLexicon(desk),
    desk.words('summary'),
    desk.rest().then((rest) => readJournalGently(desk.store, rest)),
  ]);
  const teller: Teller = { desk, words: lexicon, family: familyOf(entries), days: 'full' };
  const { folded } = makeSearchable(teller);
  const shown = narrow(entries, chosen.value, terms.value, relationships, folded);
  const View = openPaper({
    desk,
    words,
    paper: writePaper(desk, shown, teller, relationships),
    heading: words.history.heading,
    about: [],
    names: relationships.length > 1,
    back: { label: words.history.back, press: () => desk.go({ name: 'journal' }) },
  });
  return { View };
}
