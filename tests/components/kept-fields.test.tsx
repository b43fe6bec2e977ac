// @vitest-environment happy-dom
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Desk, Screen } from '~/components/app/desk';
import { openRelationship } from '~/components/people/relationship';
import { openLeaving } from '~/components/settings/leaving';
import { readWords } from '~/content/index';
import { keys } from '~/storage/keys';
import { saveSettings } from '~/storage/settings';
import { now, sam, storeWithSam } from '../storage/made';
import type { MemoryStore } from '../storage/memory-store';

const [common, people, leaving] = await Promise.all([
  readWords('en', 'common'),
  readWords('en', 'people'),
  readWords('en', 'leaving'),
]);

let store: MemoryStore;
let root: HTMLElement;
let shown: Screen | null = null;
const went: unknown[] = [];

interface Kept {
  what: string;
  open: (desk: Desk) => Promise<Screen>;
  label: string;
  draft: string;
  field: string;
  /** Something that can be saved, and where it stands then. */
  fit: string;
  saved: () => unknown;
}

const kept: readonly Kept[] = [
  {
    what: 'a private name',
    open: (desk) => openRelationship(desk, sam.id),
    label: people.nickname,
    draft: 'draft/sam/relationship',
    field: 'nickname',
    fit: 'Sam, my sister',
    saved: () => (store.records()['relationship/sam'] as { nickname: string }).nickname,
  },
  {
    what: 'the page to leave to',
    open: openLeaving,
    label: leaving.where.label,
    draft: 'draft/all/leaving',
    field: 'address',
    fit: 'https://away.invalid/weather',
    saved: () => (store.records()[keys.settings] as { leaveTo: string }).leaveTo,
  },
];

beforeEach(async () => {
  store = await storeWithSam();
  await saveSettings(store, { leaveTo: 'https://away.invalid/' }, now);
  went.length = 0;
});

async function show(open: Kept['open']): Promise<void> {
  shown?.leave?.();
  const desk = {
    common,
    store,
    place: 'page',
    language: 'en',
    words: (name: 'people') => readWords('en', name),
    clock: { now: () => now },
    go: (route: unknown) => went.push(route),
  } as unknown as Desk;
  const screen = await open(desk);
  shown = screen;
  root = document.createElement('div');
  document.body.replaceChildren(root);
  render(<screen.View />, root);
}

function field(label: string): HTMLInputElement {
  const found = [...root.querySelectorAll('label')].find(({ textContent }) => textContent === label);
  return document.getElementById(found?.htmlFor ?? '') as HTMLInputElement;
}
function type(label: string, text: string): void {
  field(label).value = text;
  field(label).dispatchEvent(new Event('input', { bubbles: true }));
}
const save = () => root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
const draftOf = ({ draft, field: name }: Kept) =>
  (store.records()[draft] as { texts: Record<string, string> } | null | undefined)?.texts[name];

describe.each(kept)('the field for $what', (one) => {
  const { open, label, draft, fit, saved } = one;

  it('is on its way to the disk in the event of each key, and there again at the next opening', async () => {
    await show(open);
    for (const text of ['S', 'Sa', 'Sal']) {
      const before = store.sets;
      type(label, text);
      expect(store.sets).toBe(before + 1);
    }
    const was = saved();
    await vi.waitFor(() => expect(draftOf(one)).toBe('Sal'));
    await show(open);
    expect(field(label).value).toBe('Sal');
    expect(saved()).toBe(was);
  });

  it('stays empty when it was emptied, although something else is saved', async () => {
    await show(open);
    expect(field(label).value).not.toBe('');
    type(label, '');
    await vi.waitFor(() => expect(draftOf(one)).toBe(''));
    await show(open);
    expect(field(label).value).toBe('');
  });

  it('leaves no draft behind when it is saved', async () => {
    await show(open);
    type(label, fit);
    await vi.waitFor(() => expect(draftOf(one)).toBe(fit));
    save();
    await vi.waitFor(() => expect(saved()).toBe(fit));
    expect(store.records()[draft]).toBeNull();
    await show(open);
    expect(field(label).value).toBe(fit);
  });

  it('shows what another window writes in it', async () => {
    await show(open);
    await store.set({ [draft]: { texts: { [one.field]: 'https://el' } } });
    await vi.waitFor(() => expect(field(label).value).toBe('https://el'));
  });

  it('says when a key could not be written', async () => {
    await show(open);
    store.refuses = true;
    type(label, 'Sal');
    await vi.waitFor(() => {
      expect(root.querySelector('[role=alert]')?.textContent).toContain(common.faults.notSaved);
    });
    expect(field(label).value).toBe('Sal');
  });
});

describe('what is chosen beside a private name', () => {
  const boxes = () => [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const radio = (value: string) => root.querySelector<HTMLInputElement>(`input[value=${value}]`)!;
  const open = kept[0]!.open;

  it('is there again, and is saved with it', async () => {
    await show(open);
    radio('ex').click();
    boxes()[1]!.click();
    await vi.waitFor(() =>
      expect(store.records()['draft/sam/relationship']).toEqual({
        texts: { nickname: sam.nickname, kind: 'ex', sides: 'hurt,broke' },
      }),
    );
    await show(open);
    expect(radio('ex').checked).toBe(true);
    expect(boxes().map(({ checked }) => checked)).toEqual([true, true]);
    save();
    await vi.waitFor(() => expect(went).toEqual([{ name: 'people' }]));
    expect(store.records()['relationship/sam']).toEqual({ ...sam, kind: 'ex', sides: ['hurt', 'broke'] });
  });

  it('is what it was where a draft out of a file says what nobody knows', async () => {
    store.plant({
      'draft/sam/relationship': { texts: { nickname: 'S', kind: 'enemy', sides: 'left,hurt' } },
    });
    await show(open);
    expect([radio(sam.kind).checked, ...boxes().map(({ checked }) => checked)]).toEqual([true, true, false]);
    save();
    await vi.waitFor(() => expect(went).toEqual([{ name: 'people' }]));
    expect(store.records()['relationship/sam']).toEqual({ ...sam, nickname: 'S', sides: ['hurt'] });
  });

  it('is not saved without a side, and says so', async () => {
    await show(open);
    boxes()[0]!.click();
    await vi.waitFor(() => expect(boxes()[0]!.checked).toBe(false));
    save();
    await vi.waitFor(() => expect(root.textContent).toContain(people.sidesError));
    expect(store.records()['relationship/sam']).toEqual(sam);
    expect(went).toEqual([]);
  });
});
