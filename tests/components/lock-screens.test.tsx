// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from '~/components/app/desk';
import { openErase } from '~/components/journal/erase';
import { Forgotten } from '~/components/lock/forgotten';
import { openTurnOn } from '~/components/lock/turn-on';
import { readWords } from '~/content/index';
import type { FileName } from '~/content/schema';
import { windows } from '../storage/lock/windows';
import { settled } from './settled';

const lock = await readWords('en', 'lock');
const journal = await readWords('en', 'journal');
const common = await readWords('en', 'common');

let root: HTMLElement;
let desk: Desk;

beforeEach(() => {
  const vault = windows().open();
  desk = {
    common,
    vault,
    store: vault.store,
    place: 'page',
    language: 'en',
    words: (name: FileName) => readWords('en', name),
    newId: () => 'lock-1',
    go: () => undefined,
  } as unknown as Desk;
  root = document.createElement('div');
  document.body.replaceChildren(root);
});

const alert = () => root.querySelector<HTMLElement>('[role=alert]');
const error = () => root.querySelector<HTMLElement>('p[id$=-error]');
async function submit(): Promise<void> {
  root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled();
}
async function type(text: string): Promise<HTMLInputElement> {
  const field = root.querySelector<HTMLInputElement>('input:not([type=radio], [type=checkbox])')!;
  field.focus();
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await settled();
  return field;
}

describe('what is missing or wrong', () => {
  it.each([
    ['the kind of passphrase', lock.turnOn.choose.error, async () => (await openTurnOn(desk)).View],
    [
      'the word that deletes a forgotten lock',
      lock.closed.forgotten.fault,
      () => () => <Forgotten desk={desk} words={lock} back={() => undefined} />,
    ],
    ['the word that deletes everything', journal.erase.error, async () => (await openErase(desk)).View],
  ])('is said each time it is missing, and takes the focus each time: %s', async (_, said, open) => {
    const View = await open();
    render(<View />, root);
    for (let times = 0; times < 3; times++) {
      root.querySelector<HTMLElement>('button[type=submit]')!.focus();
      await submit();
      expect(alert()?.textContent).toContain(said);
      expect(document.activeElement).toBe(alert());
    }
  });

  it('leaves the focus in the field while the word is typed anew', async () => {
    const { View } = await openErase(desk);
    render(<View />, root);
    await submit();
    const field = await type('d');
    expect(document.activeElement).toBe(field);
    expect(await type('de')).toBe(document.activeElement);
  });

  it('is put anew beside a secret, so that the same is heard again', async () => {
    const { View } = await openTurnOn(desk);
    render(<View />, root);
    const own = root.querySelector<HTMLInputElement>('input[value=own]')!;
    own.checked = true;
    own.dispatchEvent(new Event('change', { bubbles: true }));
    await submit();
    const field = await type('short');
    await submit();
    const first = error();
    expect(first?.textContent).toBe(lock.fault.short);
    await submit();
    await new Promise((done) => setTimeout(done));
    await settled();
    expect(error()?.textContent).toBe(lock.fault.short);
    expect(error()).not.toBe(first);
    expect(document.activeElement).toBe(field);
  });
});
