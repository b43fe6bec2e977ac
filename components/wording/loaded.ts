import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Words } from '~/content/schema';
import { createChecker } from '~/domain/wording/checker';
import type { WordingRule } from '~/domain/wording/reading';
import { keys } from '~/storage/keys';
import { heedPhrase, ignorePhrase, readIgnored } from '~/storage/wording';
import type { Desk } from '../app/desk';
import { createFieldCheck, type FieldCheck } from './field-check';
import { Findings } from './findings';
import { createMarking, typingPace } from './marking';
import { asRead, leftOnPurpose, placeOf, type Mark } from './marks';
import { Mirror } from './mirror';

/** All of the check that a field does not need to be written in. */
export interface Loaded {
  desk: Desk;
  words: Words['wording-screen'];
  /** The phrases that are never marked. */
  ignored: ReadonlySignal<readonly string[]>;
  /** The check of one field. @param id of the field on the page */
  begin: (id: string) => FieldCheck;
  /** Has a phrase marked again that was passed over everywhere. */
  heed: Passing['heed'];
  leftOnPurpose: (text: string, rule: WordingRule) => boolean;
  Mirror: typeof Mirror;
  Findings: typeof Findings;
  stop: () => void;
}

/** What a writer can say about marks; it holds for all fields of a screen. */
export interface Passing {
  /** Passes over this phrase in this sentence, as long as the screen is open. @returns what takes it back */
  passHere: (mark: Mark, text: string) => () => void;
  /** Passes over this phrase from now on, everywhere. */
  ignore: (phrase: string) => Promise<void>;
  /** Marks it again. */
  heed: (phrase: string) => Promise<void>;
}

/** Loads what reads and what marks, and what the writer wants no marks at. */
export async function loadCheck(desk: Desk): Promise<Loaded> {
  const { store, clock } = desk;
  const [rules, words, known] = await Promise.all([
    desk.words('wording'),
    desk.words('wording-screen'),
    readIgnored(store),
  ]);
  const checker = createChecker(rules, desk.language);
  const ignored = signal(known);
  const here = signal<ReadonlySet<string>>(new Set());
  const passed = computed(() => ({ always: ignored.value, here: here.value }));
  const refresh = async () => void (ignored.value = await readIgnored(store));
  const stop = store.onChange((changed) => {
    if (keys.wording in changed) void refresh();
  });
  const passing: Passing = {
    passHere(mark, text) {
      const place = placeOf(mark, text);
      here.value = new Set([...here.value, place]);
      return () => (here.value = new Set([...here.value].filter((one) => one !== place)));
    },
    async ignore(phrase) {
      await ignorePhrase(store, phrase, clock.now());
      await refresh();
    },
    async heed(phrase) {
      await heedPhrase(store, phrase, clock.now());
      await refresh();
    },
  };
  return {
    desk,
    words,
    ignored,
    begin: (id) => createFieldCheck(id, createMarking(checker, passed, typingPace), passing),
    heed: passing.heed,
    leftOnPurpose: (text, rule) => leftOnPurpose(asRead(text, checker.read(text)), rule, passed.value),
    Mirror,
    Findings,
    stop,
  };
}
