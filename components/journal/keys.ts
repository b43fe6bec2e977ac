import { chosen, choose } from './chosen';
import { searchId } from './search-field';

/** The links of the list, which the arrows lead through. */
export const rowMark = 'data-row';

/**
 * The keys of the history, beside Tab and Enter. They do nothing while someone writes elsewhere,
 * nor with a modifier held; Shift alone belongs to the way out.
 * @param more puts older entries on the page; false when there are none
 * @returns a function that stops the hearing
 */
export function hearKeys(more: () => boolean): () => void {
  const hear = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const { activeElement: at } = document;
    const done =
      at?.id === searchId
        ? inSearch(event.key)
        : isRow(at)
          ? onRow(event.key, at, more)
          : elsewhere(event.key, at);
    if (done) event.preventDefault();
  };
  document.addEventListener('keydown', hear);
  return () => document.removeEventListener('keydown', hear);
}

const field = () => document.getElementById(searchId);
const rows = () => [...document.querySelectorAll<HTMLElement>(`[${rowMark}]`)];
const isRow = (element: Element | null): element is HTMLElement => element?.hasAttribute(rowMark) ?? false;

/** @returns whether the key was meant for the history; so for all of these */
function inSearch(key: string): boolean {
  switch (key) {
    case 'ArrowDown':
      return focus(rows()[0]);
    case 'Escape':
      if (chosen.value.query !== '') choose({ query: '' });
      else focus(document.querySelector<HTMLElement>('main h1'));
      return true;
    default:
      return false;
  }
}

function onRow(key: string, row: HTMLElement, more: () => boolean): boolean {
  const all = rows();
  const at = all.indexOf(row);
  switch (key) {
    case 'ArrowDown':
      if (at < all.length - 1 || !more()) return focus(all[at + 1]);
      requestAnimationFrame(() => focus(rows()[at + 1]));
      return true;
    case 'ArrowUp':
      return focus(at === 0 ? field() : all[at - 1]);
    case 'Home':
      return focus(all[0]);
    case 'End':
      return focus(all.at(-1));
    case 'Escape':
      return focus(field());
    default:
      return elsewhere(key, row);
  }
}

function elsewhere(key: string, at: Element | null): boolean {
  return key === '/' && at?.closest('input, textarea, select') === null && focus(field());
}

/** @returns true, for even where there is nothing further the key was meant for the list */
function focus(element: HTMLElement | null | undefined): boolean {
  element?.focus();
  return true;
}

/** Escape leads back from an entry, unless someone writes. @returns a function that stops the hearing */
export function hearEscape(back: () => void): () => void {
  const hear = (event: KeyboardEvent) => {
    const writing =
      event.target instanceof Element && event.target.closest('input, textarea, select') !== null;
    if (event.key === 'Escape' && !event.defaultPrevented && !writing) back();
  };
  document.addEventListener('keydown', hear);
  return () => document.removeEventListener('keydown', hear);
}
