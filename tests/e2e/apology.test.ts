import { describe, expect, it } from 'vitest';
import type { LetterPart } from '../../domain/letter.ts';
import type { Screen } from '../drive/api.ts';
import { brokeStorage, type Made } from '../fixtures/repair.ts';
import { someone } from '../fixtures/year.ts';
import { tabAndPress, tabTo } from './keyboard.ts';
import { typeAndClose } from './mid-word.ts';
import { arriveAt, follow, press } from './person.ts';
import { begin, browsers, kept, keptUnder, useBrowser } from './session.ts';
import { containing, words } from './words.ts';

const apology = words('apology');
const { parts, list, letter, given } = apology;
const { actions, amiss } = words('common');

const blank = { did: '', effect: '', owning: '', doing: '', leaving: '' };
const written = {
  did: 'I read your diary.',
  effect: 'You lay awake.',
  owning: 'It was my choice.',
  doing: 'I knock now.',
  leaving: 'You owe me no answer.',
};
const partNames = ['did', 'effect', 'owning', 'doing', 'leaving'] as const satisfies LetterPart[];

const keptLetter = (id: string, ago: number, texts: Partial<typeof blank>) => ({
  id,
  kind: 'letter',
  ago,
  texts: { ...blank, ...texts },
});
const keptGiven = (of: string, ago: number, answer: string) => ({
  id: `${of}-given`,
  kind: 'given',
  of,
  turn: 1,
  ago,
  texts: { answer },
});

/** The first part stands under the title of the letter, each of the others is a heading of its own. */
const atPart = (screen: Screen, part: LetterPart) =>
  arriveAt(screen, part === 'did' ? apology.heading : parts[part].label);
const field = (screen: Screen, part: LetterPart) => screen.label(parts[part].prompt);
const answer = (screen: Screen) => screen.label(given.answer.label);

describe.each(browsers)('A letter of apology in %s', (name) => {
  const browser = useBrowser(name);

  async function openAt(hash: string, heading: string, made?: Made): Promise<Screen> {
    await begin(browser(), brokeStorage(Date.now(), made));
    const popup = await browser().openPopup();
    await arriveAt(popup, words('home').heading);
    await popup.eval('location.hash = args[0]', hash);
    await arriveAt(popup, heading);
    return popup;
  }
  const openLetters = (made?: Made) => openAt('#/letters', list.heading, made);
  const openLetter = (entries: NonNullable<Made['entries']>) =>
    openAt(`#/letter/${entries[0]?.id ?? ''}`, letter.heading, { entries });

  it('is written part by part, kept, and read as one letter', async () => {
    const popup = await openLetters();
    await popup.text(list.empty);
    await follow(popup, list.write);
    for (const [index, part] of partNames.entries()) {
      await atPart(popup, part);
      await popup.text(apology.step.replace('{step}', String(index + 1)).replace('{steps}', '5'));
      await (await field(popup, part)).fill(written[part]);
      await press(popup, part === 'leaving' ? apology.finish : actions.next);
    }
    await arriveAt(popup, letter.heading);
    await popup.text(letter.justKept);
    for (const part of partNames) await popup.text(written[part]);
    const entries = await keptUnder(browser(), 'entry/');
    expect(entries).toEqual([
      expect.objectContaining({ kind: 'letter', relationship: someone, texts: written }),
    ]);
    expect((await kept(browser()))[`draft/${someone}/letter`]).toBeNull();
    await follow(popup, actions.back);
    await follow(popup, containing(written.did));
    await arriveAt(popup, letter.heading);
    const saidAgain = `return document.body.textContent.includes(args[0])`;
    expect(await popup.eval(saidAgain, letter.justKept)).toBe(false);
  });

  it('may have empty parts, but one has a word', async () => {
    const popup = await openAt('#/apology', apology.heading);
    for (const part of partNames.slice(0, -1)) {
      await atPart(popup, part);
      await press(popup, actions.next);
    }
    await atPart(popup, 'leaving');
    await press(popup, apology.finish);
    await popup.find('alert', amiss);
    await follow(popup, apology.empty);
    expect((await popup.focused()).name).toBe(parts.leaving.prompt);
    expect(await keptUnder(browser(), 'entry/')).toEqual([]);
    await press(popup, actions.back);
    await atPart(popup, 'doing');
    await (await field(popup, 'doing')).fill(written.doing);
    await press(popup, actions.next);
    await atPart(popup, 'leaving');
    await press(popup, apology.finish);
    await arriveAt(popup, letter.heading);
    const [only] = await keptUnder(browser(), 'entry/');
    expect(only?.texts).toEqual({ ...blank, doing: written.doing });
  });

  it('opens at its third part with every word when the popup closes in mid-word', async () => {
    const popup = await openAt('#/apology', apology.heading);
    for (const part of ['did', 'effect'] as const) {
      await (await field(popup, part)).fill(written[part]);
      await press(popup, actions.next);
    }
    await atPart(popup, 'owning');
    let text = '';
    for (const word of ['It was', ' my ', 'choi']) {
      const open = await browser().openPopup();
      await (await field(open, 'owning')).focus();
      await open.press('End');
      await typeAndClose(open, word);
      text += word;
      const again = await browser().openPopup();
      await atPart(again, 'owning');
      expect(await (await field(again, 'owning')).value()).toBe(text);
    }
    const again = await browser().openPopup();
    await press(again, actions.back);
    await atPart(again, 'effect');
    expect(await (await field(again, 'effect')).value()).toBe(written.effect);
    await again.eval(`location.hash = '#/letters'`);
    await arriveAt(again, list.heading);
    await follow(again, list.resume);
    await atPart(again, 'effect');
  });

  it('is one of several, the newest first, each with the day it was given', async () => {
    const entries = [
      keptLetter('old', 40, { did: 'The oldest.' }),
      keptLetter('new', 1, { effect: 'The newest.' }),
      keptLetter('middle', 9, { did: 'The middle one.' }),
      keptGiven('middle', 1, ''),
    ];
    const popup = await openLetters({ entries });
    const rows = await popup.eval<string[]>(
      `return [...document.querySelectorAll('main li a')].map((one) =>
        [...one.querySelectorAll('span')].map((part) => part.textContent).join(' / '))`,
    );
    expect(rows).toEqual([
      `The newest. / ${list.notGiven}`,
      `The middle one. / ${list.given.replace('{when}', 'yesterday')}`,
      `The oldest. / ${list.notGiven}`,
    ]);
  });

  it('is copied whole, in its order', async () => {
    const popup = await openLetter([keptLetter('one', 1, { leaving: 'Last.', did: 'First.' })]);
    await press(popup, letter.copy);
    await popup.text(letter.copied);
    // What the clipboard holds is read as a person would read it: by pasting.
    await press(popup, given.mark);
    await (await answer(popup)).focus();
    await popup.press('Control+v');
    await expect.poll(async () => (await answer(popup)).value()).toBe('First.\n\nLast.');
  });

  it('is marked as given once, with how they answered, and that can be changed', async () => {
    const popup = await openLetter([keptLetter('one', 1, written)]);
    await press(popup, given.mark);
    await arriveAt(popup, given.heading);
    await (await answer(popup)).fill('They were silent.');
    await press(popup, given.keep);
    await arriveAt(popup, given.listen.heading);
    await popup.text(given.kept);
    const turns = (await keptUnder(browser(), 'entry/')).filter(({ kind }) => kind === 'given');
    expect(turns).toEqual([
      expect.objectContaining({ of: 'one', turn: 1, texts: { answer: 'They were silent.' } }),
    ]);
    expect((await kept(browser()))['draft/one/given']).toBeNull();

    await press(popup, actions.back);
    await arriveAt(popup, letter.heading);
    await popup.text(list.given.replace('{when}', 'today'));
    await popup.text('They were silent.');
    expect(await popup.count('button', given.mark)).toBe(0);

    await press(popup, given.changeAnswer);
    await arriveAt(popup, given.changeAnswer);
    expect(await (await answer(popup)).value()).toBe('They were silent.');
    await (await answer(popup)).fill('They wrote back.');
    await press(popup, given.keep);
    await arriveAt(popup, letter.heading);
    await popup.text('They wrote back.');
    const changed = (await keptUnder(browser(), 'entry/')).filter(({ kind }) => kind === 'given');
    expect(changed).toEqual([expect.objectContaining({ turn: 1, texts: { answer: 'They wrote back.' } })]);
  });

  it('opens at the answer with every word when the popup closes in mid-word', async () => {
    const popup = await openLetter([keptLetter('one', 1, written)]);
    await press(popup, given.mark);
    await arriveAt(popup, given.heading);
    await (await answer(popup)).focus();
    await typeAndClose(popup, 'They rea');
    const again = await browser().openPopup();
    await arriveAt(again, given.heading);
    expect(await (await answer(again)).value()).toBe('They rea');
  });

  it('stays given once when two windows mark it, and no word is lost', async () => {
    await begin(browser(), brokeStorage(Date.now(), { entries: [keptLetter('one', 1, written)] }));
    const first = await browser().openPage('journal.html#/letter/one');
    await press(first, given.mark);
    await arriveAt(first, given.heading);
    const second = await browser().openPage('journal.html#/letter/one');
    await press(second, given.mark);
    await arriveAt(second, given.heading);
    await press(second, given.keep);
    await arriveAt(second, given.listen.heading);
    await first.front();
    await arriveAt(first, given.changeAnswer);
    await (await answer(first)).fill('They nodded.');
    await press(first, given.keep);
    await arriveAt(first, letter.heading);
    await first.text('They nodded.');
    const turns = (await keptUnder(browser(), 'entry/')).filter(({ kind }) => kind === 'given');
    expect(turns).toEqual([expect.objectContaining({ turn: 1, texts: { answer: 'They nodded.' } })]);
  });

  it('is changed in all its parts on one screen', async () => {
    const popup = await openLetter([keptLetter('one', 1, written)]);
    await press(popup, letter.change);
    await arriveAt(popup, letter.change);
    for (const part of partNames) {
      expect(await (await popup.label(parts[part].label)).value()).toBe(written[part]);
    }
    await (await popup.label(parts.doing.label)).fill('I knock, and I wait.');
    await press(popup, actions.save);
    await arriveAt(popup, letter.heading);
    await popup.text('I knock, and I wait.');
    const record = (await kept(browser()))['entry/one'] as { texts: unknown };
    expect(record.texts).toEqual({ ...written, doing: 'I knock, and I wait.' });
  });

  it('is deleted with its answer, and undo brings both back as they were', async () => {
    const popup = await openLetter([
      keptLetter('one', 2, written),
      keptGiven('one', 1, 'They were silent.'),
      keptLetter('other', 3, { did: 'This one stays.' }),
    ]);
    const before = await kept(browser());
    await press(popup, letter.change);
    await (await popup.label(parts.doing.label)).fill('Half a change');
    await press(popup, actions.back);
    await press(popup, letter.remove);
    await arriveAt(popup, list.heading);
    await popup.text(letter.removed);
    await popup.find('link', containing('This one stays.'));
    expect(await popup.count('link', containing(written.did))).toBe(0);
    const gone = JSON.stringify(await kept(browser()));
    expect(gone).not.toContain(written.did);
    expect(gone).not.toContain('They were silent.');
    expect(gone).not.toContain('Half a change');
    await press(popup, actions.undo);
    // What was begun is back, too, and is gone on with where it was.
    await expect
      .poll(async () => (await popup.label(parts.doing.label)).value(), { timeout: 10_000 })
      .toBe('Half a change');
    const after = await kept(browser());
    for (const key of ['entry/one', 'entry/one-given', 'entry/other'])
      expect(after[key]).toEqual(before[key]);
  });

  it('is written and given by the keyboard alone', async () => {
    const popup = await openAt('#/apology', apology.heading);
    for (const part of partNames) {
      await atPart(popup, part);
      await tabTo(popup, 'textbox', parts[part].prompt);
      await popup.type(written[part]);
      await tabAndPress(popup, part === 'leaving' ? apology.finish : actions.next);
    }
    await arriveAt(popup, letter.heading);
    await tabAndPress(popup, given.mark);
    await arriveAt(popup, given.heading);
    await tabTo(popup, 'textbox', given.answer.label);
    await popup.type('They nodded.');
    await tabAndPress(popup, given.keep);
    await arriveAt(popup, given.listen.heading);
    const texts = (await keptUnder(browser(), 'entry/')).map((entry) => entry.texts);
    expect(texts).toEqual(expect.arrayContaining([written, { answer: 'They nodded.' }]));
  });
});
