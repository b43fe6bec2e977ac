import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileWords, WordFault } from '~/content/compile';
import { files, ideaIds, type Words } from '~/content/schema';

const shelf = fileURLToPath(new URL('../../content/', import.meta.url));
const languages = readdirSync(shelf, { withFileTypes: true }).flatMap((item) =>
  item.isDirectory() && item.name.length === 2 ? [item.name] : [],
);
const names = Object.keys(files) as (keyof typeof files)[];
const source = (name: string, language = 'en') => readFileSync(`${shelf}${language}/${name}.yaml`, 'utf8');
const compiled = (name: keyof typeof files, language = 'en') =>
  compileWords(`content/${language}/${name}.yaml`, source(name, language));
const words = <Name extends keyof typeof files>(name: Name) => compiled(name).words as Words[Name];

/** Every string of a compiled file, with the keys that lead to it; places in lists are left out. */
function textsOf(value: unknown, path: string[] = []): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path: path.join('.'), text: value }];
  if (Array.isArray(value)) return value.flatMap((item) => textsOf(item, path));
  return Object.entries((value ?? {}) as Record<string, unknown>).flatMap(([key, item]) =>
    textsOf(item, [...path, key]),
  );
}

/** Looked for in what a person writes and shown to nobody, so that “100 %” and the like may stand there. */
const lookedFor = 'promises.absolute.words';
/** Of the wording check, people read why and what to say instead; the patterns have tests of their own. */
const isPattern = (path: string) => isSlotted(path) && !/\.(why|instead)$/.test(path);
/** Its slots differ from text to text. */
const isSlotted = (path: string) => /^wording-(?!screen)/.test(path);

/** What a person reads: everything but ids, dates and the words that are looked for. */
function readTexts(name: keyof typeof files, language = 'en') {
  return textsOf(compiled(name, language).words, [name]).filter(
    ({ path, text }) =>
      !path.endsWith('.id') && path !== lookedFor && !isPattern(path) && !/^\d{4}-\d\d-\d\d$/.test(text),
  );
}

const allTexts = names.flatMap((name) => readTexts(name));

/** The placeholders that code fills in, by the key of the text. A text uses all of its own and no other. */
const placeholders: Readonly<Record<string, readonly string[]>> = {
  'common.seam.step': ['step', 'steps'],
  'check.step': ['step', 'steps'],
  'home.check.lastTaken': ['when'],
  'lookback.first': ['answer'],
  'lookback.same': ['answer'],
  'lookback.moved': ['before', 'after'],
  'lookback.drawn.point': ['when', 'answer'],
  'safety.verified': ['when', 'source'],
  'reminders.state.on': ['when'],
  'reminders.state.snoozed': ['when'],
  'reminders.state.skipped': ['when'],
  'reminders.state.paused': ['when'],
  'reminders.state.done': ['when'],
  'reminders.state.quiet': ['when'],
  'reminders.plan.for': ['name'],
  'reminders.today.pause.begin': ['count'],
  'reminders.next.at': ['day', 'time'],
  'reminders.next.within': ['day', 'from', 'until'],
  'moment.position': ['step', 'steps'],
  'breathe.still': ['in', 'out'],
  'breathe.pace.seconds': ['count'],
  'pause.say': ['when'],
  'pause.running.until': ['when'],
  'pause.running.left': ['when'],
  'talk.length.minutes': ['count'],
  'talk.running.left': ['when'],
  'talk.running.ends': ['when'],
  'talk.over.agreed': ['when'],
  'shortcuts.popup': ['keys'],
  'shortcuts.panel': ['keys'],
  'journal.edited': ['when'],
  'journal.countEntries': ['count'],
  'journal.unreadable.count': ['count'],
  'repair.last': ['when'],
  'apology.step': ['step', 'steps'],
  'apology.list.given': ['when'],
  'promises.state.by': ['when'],
  'promises.state.past': ['when'],
  'promises.state.kept': ['when'],
  'promises.state.missed': ['when'],
  'promises.course.made': ['when'],
  'promises.course.kept': ['when'],
  'promises.course.missed': ['when'],
  'promises.course.renegotiated': ['when'],
  'wording-screen.already': ['kinds'],
  'wording-screen.found': ['count'],
  'apart.form.zone': ['zone'],
  'apart.running.begins': ['when'],
  'apart.running.until': ['when'],
  'apart.running.ends': ['when'],
  'apart.countdown.minutes': ['count'],
  'apart.countdown.hours': ['count'],
  'apart.countdown.days': ['count'],
  'apart.countdown.weeks': ['count'],
  'apart.countdown.months': ['count'],
  'bowl.first': ['when'],
  'bowl.holds': ['seams', 'when'],
  'bowl.mended': ['seams', 'when'],
  'bowl.seams': ['count'],
  'bowl.shelf.count': ['count'],
  'bowl.shelf.bowl': ['seams'],
  'backup.export.last': ['when'],
  'backup.export.saved': ['file'],
  'backup.export.unreadable.count': ['count'],
  'backup.import.preview.fresh': ['count'],
  'backup.import.preview.same': ['count'],
  'backup.import.preview.differs': ['count'],
  'backup.import.preview.unreadable': ['count'],
};

/** Languages differ in their plural categories, so all of one text's count as one key. */
const placeholderKey = (path: string) => path.replace(/\.(one|two|few|many|other)$/, '');

/** “in one day” says its number in words; only the text for one may leave the number out. */
const saysOne = (path: string, found: readonly string[]) =>
  path.endsWith('.one') && found.length === 0 && placeholders[placeholderKey(path)]?.join() === 'count';

describe.each(languages)('the words in %s', (language) => {
  it('have a file for every name in the schema, and no other', () => {
    expect(readdirSync(`${shelf}${language}`).sort()).toEqual(names.map((name) => `${name}.yaml`).sort());
  });

  it.each(names)('fit the schema: %s', (name) => {
    expect(() => compiled(name, language)).not.toThrow();
  });

  it('use exactly the placeholders that are filled in for their key', () => {
    const used = names
      .flatMap((name) => readTexts(name, language))
      .flatMap(({ path, text }) => {
        const found = [...text.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? '').sort();
        return !isSlotted(path) &&
          !saysOne(path, found) &&
          (found.length > 0 || placeholderKey(path) in placeholders)
          ? [[placeholderKey(path), found] as const]
          : [];
      });
    for (const [key, found] of used) expect(found, key).toEqual([...(placeholders[key] ?? [])].sort());
    expect(new Set(used.map(([key]) => key))).toEqual(new Set(Object.keys(placeholders)));
  });

  it.each(['deck-hurt', 'deck-broke', 'deck-apart'] as const)(
    'keep the ids that histories point at: %s',
    (name) => {
      const ids = (deck: Words[typeof name]) => deck.map((card) => card.id).sort();
      expect(ids(compiled(name, language).words as Words[typeof name])).toEqual(ids(words(name)));
    },
  );

  it('ask for the very word that deletes everything', () => {
    const { erase } = compiled('journal', language).words as Words['journal'];
    expect(erase.label).toContain(erase.word);
    expect(erase.error).toContain(erase.word);
  });
});

/** Ways to get in touch with the other person, each as a sentence and a pattern that finds it. */
const them = '(them|him|her|this person)';
const contact: readonly (readonly [broken: string, pattern: RegExp])[] = [
  ['Call them tonight.', new RegExp(`\\b(call|phone|ring|visit|meet|contact)(ing|ed)? ${them}\\b`, 'i')],
  ['Text them a line.', new RegExp(`\\b(text|message|e-?mail|answer|ask|tell)(ing|ed)? ${them}\\b`, 'i')],
  [
    'Write to this person.',
    new RegExp(`\\b(write|writing|wrote|talk|speak|reply|reach out) to ${them}\\b`, 'i'),
  ],
  ['Send them a letter.', new RegExp(`\\b(send|give|bring)(ing)? ${them}\\b`, 'i')],
  ['Get in touch again.', /\b(in touch|in contact|reach out|give .{0,12} a (call|ring))\b/i],
];

/** Whole words, whatever stands around them; \b would not do for a wording that ends in a sign. */
function wholeWords(wording: string): RegExp {
  const escaped = wording.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu');
}

describe('the English words', () => {
  it('carry every idea', () => {
    const carried = new Set(names.flatMap((name) => compiled(name).ideas));
    expect(ideaIds.filter((id) => !carried.has(id))).toEqual([]);
  });

  it('offer help for a no after every exercise of the check', () => {
    for (const name of ['fence', 'weigh', 'plan'] as const) {
      expect(words(name).ifNo, name).toBeDefined();
    }
  });

  it.each(contact)(
    'lead to no contact in a time apart, for someone who was hurt, or from a notification: %s',
    (broken, pattern) => {
      expect(broken).toMatch(pattern);
      const texts = (['deck-apart', 'deck-hurt', 'notice'] as const).flatMap((name) => readTexts(name));
      expect(texts.filter(({ text }) => pattern.test(text))).toEqual([]);
    },
  );

  it('offer no believable wording that holds an absolute one', () => {
    const { words: absolutes, instead } = words('promises').absolute;
    const holding = (wording: string) => absolutes.filter((absolute) => wholeWords(absolute).test(wording));
    expect(holding('I will Never be late, at no time whatsoever')).toEqual(['never']);
    expect(holding('I am nevertheless 1100 % late')).toEqual([]);
    expect(instead.flatMap(holding)).toEqual([]);
  });

  it('list absolute wordings once each, in small letters', () => {
    const { words: absolutes } = words('promises').absolute;
    expect(absolutes).toEqual(absolutes.map((absolute) => absolute.toLowerCase()));
    expect(new Set(absolutes).size).toBe(absolutes.length);
  });

  it('name a source without a scheme for every help line, and no address that could be opened', () => {
    for (const { country, lines } of words('safety').countries) {
      for (const line of lines) {
        expect(line.source, `${country}, ${line.name}`).toMatch(/^[a-z0-9.-]+\.[a-z]{2,}$/);
        expect(line.how.join(' '), `${country}, ${line.name}`).not.toMatch(/https?:|www\./);
      }
    }
  });
});

/** What our voice leaves out, each with a pattern and a sentence that breaks it. */
const voice: readonly (readonly [rule: string, pattern: RegExp, broken: string])[] = [
  ['does not give orders with should or must', /\b(should|must|ought)(n’t)?\b/i, 'You should talk.'],
  ['does not make things small with just or simply', /\b(just|simply)\b/i, 'Just breathe.'],
  ['has no journey', /\bjourneys?\b/i, 'Your journey begins.'],
  ['calls nobody toxic', /\b(toxic|narcissis\w+|gasligh\w+)\b/i, 'A toxic friend.'],
  ['says this person, not your partner', /\byour (partner|ex|husband|wife)\b/i, 'Ask your partner.'],
  ['does not praise', /\b(well done|great job|good job|congratulations|proud of you)\b/i, 'Well done.'],
  ['does not ask whether one is sure', /\bare you sure\b/i, 'Are you sure?'],
  ['guarantees nothing', /\b(guarantee[ds]?|it will be (fine|okay|all right))\b/i, 'It will be okay.'],
  ['keeps no score', /\b(scores?|streaks?|points|percent(age)?)\b|\d ?%/i, 'Your score is 2.'],
  [
    'does not urge to forgive or to stay',
    /\b((please|try to|learn to) forgive|give (him|her|them) another chance)\b/i,
    'Try to forgive.',
  ],
  ['has no exclamation marks', /[!¡]/, 'Hello!'],
  ['has no straight quotes', /['"]/, "It's here."],
  ['has no three dots in a row', /\.\.\./, 'Wait...'],
  ['has no emoji', /\p{Extended_Pictographic}/u, 'Hello ❤'],
  ['has no double spaces', / {2}/, 'Two  spaces.'],
];

describe('our voice', () => {
  it.each(voice)('%s', (_rule, pattern, broken) => {
    expect(broken).toMatch(pattern);
    expect(allTexts.filter(({ text }) => pattern.test(text))).toEqual([]);
  });

  it('keeps button labels to four words, but for the one that says who needs help', () => {
    const labels = [
      ...Object.values(words('common').actions),
      words('home').check.begin,
      words('home').check.resume,
      words('home').check.again,
      words('check').finish,
      words('start').welcome.begin,
      words('safety').goOn,
      words('outcome').allYes.step,
      ...Object.values(words('outcome').first).flatMap((answers) =>
        Object.values(answers).map((one) => one.step),
      ),
      ...(['fence', 'weigh', 'plan'] as const).flatMap((name) => [words(name).keep, words(name).revise]),
      words('journal').erase.button,
    ];
    const long = labels.filter((label) => label.split(' ').length > 4);
    expect(long).toEqual([words('common').actions.help]);
  });

  it('keeps paragraphs to four sentences', () => {
    const long = allTexts.filter(({ text }) => sentencesOf(text).length > 4);
    expect(long).toEqual([]);
  });

  it.each(names.filter((name) => readTexts(name).length > 0))(
    'can be read at the age of twelve: %s',
    (name) => {
      const prose = readTexts(name)
        // Numbers, names of services and sources are looked at, not read as sentences.
        .filter(({ path }) => !path.startsWith('safety.countries') && !path.endsWith('.source'))
        .map(({ text }) => text);
      const grade = readingGrade(prose);
      expect(grade, `grade ${grade.toFixed(1)}`).toBeLessThanOrEqual(7);
    },
  );

  it('is measured by an estimate that knows easy from hard', () => {
    expect(readingGrade(['The cat sat on the mat. It was warm.'])).toBeLessThan(2);
    expect(
      readingGrade([
        'Interpersonal reconciliation necessitates considerable emotional availability, particularly whenever accountability remains insufficiently established.',
      ]),
    ).toBeGreaterThan(12);
  });
});

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.?:][”’)]?)\s+/).filter((part) => /\p{L}/u.test(part));
}

/** Groups of vowels, less a silent e; good enough for a mean over a file. */
function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  const spoken = letters.replace(/(?:[^laeiouy]es|[^laeiouydt]ed|[^laeiouy]e)$/, (end) => end.charAt(0));
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 0);
}

/** The Flesch–Kincaid grade of these texts together, each text at least one sentence. */
function readingGrade(texts: readonly string[]): number {
  const sentences = texts.flatMap(sentencesOf);
  const spoken = sentences.flatMap((sentence) => sentence.match(/\p{L}[\p{L}’-]*/gu) ?? []);
  const syllables = spoken.reduce((sum, word) => sum + syllablesOf(word), 0);
  return (0.39 * spoken.length) / sentences.length + (11.8 * syllables) / spoken.length - 15.59;
}

/** A word file that is fine, to be broken in one place. */
const apart = `apart:
  title: A quiet minute
  message: Your note is here.
`;
const line = { title: 'A note', message: 'It is here.' };
const nudge = {
  choices: Array.from({ length: 8 }, (_, at) => ({ id: `line-${at}`, ...line })),
  buttons: { later: 'Later', skip: 'Not today' },
  test: line,
};
const fine = `${apart}pause:
  title: A sign
  message: A time has come.
nudge: ${JSON.stringify(nudge)}
`;
const broken = (from: string, to: string) => fine.replace(from, to);

describe('a fault in a word file', () => {
  const table: readonly (readonly [fault: string, yaml: string, line: number, cure: RegExp])[] = [
    ['a missing key', apart, 1, /pause: this text is missing: write it$/m],
    [
      'a missing text within a key',
      broken('  message: Your note is here.\n', ''),
      2,
      /apart → message: this text is missing: write it$/m,
    ],
    [
      'an unknown key',
      `${fine}colour: gold\n`,
      8,
      /colour: no text of this name is known here: mend the spelling or remove the line$/,
    ],
    ['an empty text', broken('Your note is here.', '""'), 3, /message: this text is empty: write it/],
    [
      'a list for a text',
      broken(' Your note is here.', '\n    - One'),
      4,
      /message: a text is expected here/,
    ],
    [
      'an exclamation mark',
      broken('Your note is here.', 'Come back!'),
      3,
      /message: we write without exclamation/,
    ],
    ['an unknown idea', `${fine}ideas: [A1, C9]\n`, 8, /there is no idea C9; the ids run from A1 to B8/],
    ['ideas that are no list', `${fine}ideas: A1\n`, 1, /ideas is a list such as \[A6, A8\]/],
    ['a key that stands twice', `${fine}apart: Another\n`, 8, /map keys must be unique/i],
    ['bad indentation', broken('  message: Your', '     message: Your'), 2, /nested mappings|indent/i],
    ['a colon inside a text', broken('A quiet minute', 'Now: a minute'), 2, /nested mappings/i],
    ['an open quote', broken('A time has come.', "'A time has come."), 8, /missing closing 'quote/i],
  ];

  it.each(table)('is reported with file, line and cure: %s', (_fault, yaml, line, cure) => {
    const report = faultOf('content/en/notice.yaml', yaml);
    expect(report.split('\n').some((entry) => entry.startsWith(`content/en/notice.yaml:${line}: `))).toBe(
      true,
    );
    expect(report).toMatch(cure);
  });

  it('is reported together with every other fault of the same file', () => {
    const yaml = broken('A quiet minute', 'Hello!').replace('A time has come.', 'Again!');
    expect(faultOf('content/en/notice.yaml', yaml).split('\n')).toHaveLength(2);
  });

  it('names the files that are known when the name of a file is not', () => {
    expect(faultOf('content/en/notices.yaml', fine)).toMatch(/^content\/en\/notices\.yaml:1: .*notice/);
  });

  it('is found in a deck when two texts share an id or a date is none', () => {
    const twice = source('deck-hurt').replace('h-body-when-name', 'h-small-safe-thing');
    expect(faultOf('content/en/deck-hurt.yaml', twice)).toMatch(/two texts share an id/);
    const undated = source('safety').replace(/verified: '2026-11-21'/, "verified: 'last week'");
    expect(faultOf('content/en/safety.yaml', undated)).toMatch(/a date such as 2026-11-21 is expected/);
  });

  it('is not seen where there is none', () => {
    expect(compileWords('content/en/notice.yaml', `${fine}ideas: [A1]\n`)).toEqual({
      words: {
        apart: { title: 'A quiet minute', message: 'Your note is here.' },
        pause: { title: 'A sign', message: 'A time has come.' },
        nudge,
      },
      ideas: ['A1'],
    });
  });
});

function faultOf(path: string, yaml: string): string {
  try {
    compileWords(path, yaml);
  } catch (error) {
    if (error instanceof WordFault) return error.message;
    throw error;
  }
  throw new Error('no fault was found');
}
