import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * The eyes inside the page: finding by role and name as assistive technology does, and reading what
 * was found. It is sent as source text into a world beside the page's own (an isolated world in
 * Chromium, a sandbox in Firefox), so it leaves no trace in the page and its policy stays in force.
 */

export interface Pattern {
  readonly source: string;
  readonly flags: string;
}

export type Matcher = string | Pattern;

export type Query =
  | {
      readonly by: 'role';
      readonly role: string;
      readonly name?: Matcher;
      readonly hidden?: boolean;
      readonly level?: number;
      readonly checked?: boolean;
    }
  | { readonly by: 'label'; readonly text: Matcher }
  | { readonly by: 'text'; readonly text: Matcher };

/** Where to click, or what is in the way. */
export type Point = { readonly x: number; readonly y: number } | { readonly blocked: string };

export interface Inspector {
  /** Remembers what the query matches and returns a number for each. */
  query(query: Query): number[];
  alive(id: number): boolean;
  text(id: number): string;
  value(id: number): string;
  attribute(id: number, name: string): string | null;
  checked(id: number): boolean;
  box(id: number): { x: number; y: number; width: number; height: number };
  focus(id: number): void;
  select(id: number): void;
  point(id: number): Point;
  focused(): { role: string | null; name: string; tag: string };
  outline(): string;
}

/** The part of the query library that the inspector uses. */
interface Library {
  getRoles(container: Element, options: { hidden: boolean }): Record<string, Element[]>;
  queryAllByRole(container: Element, role: string, options: object): Element[];
  queryAllByLabelText(container: Element, text: string | RegExp): Element[];
  queryAllByText(container: Element, text: string | RegExp): Element[];
}

/** Runs in the page, sent as text: it must not refer to anything outside itself. */
function inspect(library: Library): Inspector {
  const held: Element[] = [];
  const body = () => document.body;
  const matcher = (value: Matcher) =>
    typeof value === 'string' ? value : new RegExp(value.source, value.flags);
  const get = (id: number): HTMLElement => {
    const element = held[id];
    if (!element) throw new Error(`No element ${id} was found on this page.`);
    return element as HTMLElement;
  };
  const hold = (element: Element) => {
    const known = held.indexOf(element);
    return known >= 0 ? known : held.push(element) - 1;
  };
  const roleOf = (element: Element): string | null => {
    for (const [role, elements] of Object.entries(library.getRoles(element, { hidden: true }))) {
      if (role !== 'generic' && elements.includes(element)) return role;
    }
    return null;
  };
  const nameOf = (element: Element, role: string): string => {
    let found = '';
    const name = (text: string, candidate: Element) => {
      if (candidate === element) found = text;
      return false;
    };
    library.queryAllByRole(body(), role, { name, hidden: true });
    return found;
  };
  const describe = (element: Element) => {
    const role = roleOf(element);
    const name = role === null ? '' : nameOf(element, role);
    return `<${element.tagName.toLowerCase()}>${role ? ` ${role}` : ''}${name ? ` "${name}"` : ''}`;
  };
  const boxOf = (element: Element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  };
  const hit = (element: Element): Point => {
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const { x, y, width, height } = boxOf(element);
    const point = { x: x + width / 2, y: y + height / 2 };
    const top = document.elementFromPoint(point.x, point.y);
    if (top && (top === element || element.contains(top))) return point;
    if (top?.closest('label')?.control === element) return point;
    return { blocked: top ? describe(top) : 'the edge of the window' };
  };
  return {
    query(query) {
      if (query.by === 'label') {
        return library.queryAllByLabelText(body(), matcher(query.text)).map(hold);
      }
      if (query.by === 'text') return library.queryAllByText(body(), matcher(query.text)).map(hold);
      const { role, hidden = false, level, checked } = query;
      const options = {
        hidden,
        ...(level === undefined ? {} : { level }),
        ...(checked === undefined ? {} : { checked }),
        ...(query.name === undefined ? {} : { name: matcher(query.name) }),
      };
      return library.queryAllByRole(body(), role, options).map(hold);
    },
    alive: (id) => get(id).isConnected,
    text: (id) => get(id).innerText.replace(/\s+/g, ' ').trim(),
    value: (id) => (get(id) as { value?: string }).value ?? '',
    attribute: (id, name) => get(id).getAttribute(name),
    checked(id) {
      const element = get(id) as HTMLInputElement;
      const said = element.getAttribute('aria-checked') ?? element.getAttribute('aria-pressed');
      return typeof element.checked === 'boolean' ? element.checked : said === 'true';
    },
    box: (id) => boxOf(get(id)),
    focus: (id) => get(id).focus(),
    select(id) {
      const element = get(id);
      if ('select' in element) (element as HTMLInputElement).select();
      else getSelection()?.selectAllChildren(element);
    },
    point(id) {
      const element = get(id);
      const first = hit(element);
      if (!('blocked' in first)) return first;
      // A radio that is drawn by its label is clicked where a person clicks it: on the label.
      for (const label of (element as HTMLInputElement).labels ?? []) {
        const onLabel = hit(label);
        if (!('blocked' in onLabel)) return onLabel;
      }
      return first;
    },
    focused() {
      const element = document.activeElement ?? document.body;
      const role = roleOf(element);
      const name = role === null ? '' : nameOf(element, role);
      return { role, name, tag: element.tagName.toLowerCase() };
    },
    outline() {
      const lines: string[] = [];
      for (const role of Object.keys(library.getRoles(body(), { hidden: false }))) {
        if (role === 'generic') continue;
        const name = (text: string) => {
          lines.push(`  ${role} "${text}"`);
          return false;
        };
        library.queryAllByRole(body(), role, { name });
      }
      return lines.join('\n') || '  (nothing with a role)';
    },
  };
}

/** The name under which the inspector waits in its world. */
export const inspectorName = '__goldseamInspector';

let cached: string | undefined;

/** The source that installs the inspector in the world where it is evaluated. */
export function inspectorSource(): string {
  const file = createRequire(import.meta.url).resolve(
    '@testing-library/dom/dist/@testing-library/dom.umd.min.js',
  );
  cached ??= `{
    const holder = {};
    (function (exports, module) { ${readFileSync(file, 'utf8')}\n }).call(holder, holder, {});
    globalThis.${inspectorName} = (${inspect.toString()})(holder);
  }`;
  return cached;
}
