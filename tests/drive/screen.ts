import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { FindOptions, Found, Screen, ScreenKind, Violation } from './api.ts';
import { inspectorName, inspectorSource } from './inspector.ts';
import type { Inspector, Matcher, Query } from './inspector.ts';
import { until } from './until.ts';

/** The little that differs between the browsers; everything a test sees is built on it. */
export interface Surface {
  readonly kind: ScreenKind;
  /**
   * Evaluates an expression in the page's own world or in the world beside it and returns its
   * value, a string, awaiting a promise.
   */
  evaluate(world: 'page' | 'beside', expression: string): Promise<string>;
  click(x: number, y: number): Promise<void>;
  /** One key with modifiers held, such as `Tab` with `['Shift']`. */
  press(key: string, modifiers: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Chooses a file in the window that a press opens. */
  upload(press: () => Promise<void>, file: string): Promise<void>;
  scheme(value: 'light' | 'dark'): Promise<void>;
  size(width: number, height: number): Promise<void>;
  capture(fullPage: boolean): Promise<Buffer>;
  front(): Promise<void>;
  open(): Promise<boolean>;
  close(): Promise<void>;
}

type Answer = { readonly value: unknown } | { readonly error: string };

/** Wraps an async function body so that its value or its error comes back as one JSON string. */
export function asAnswer(body: string, args: readonly unknown[]): string {
  return `(async (args) => { ${body}\n })(${JSON.stringify(args)}).then(
    (value) => JSON.stringify({ value: value === undefined ? null : value }),
    (error) => JSON.stringify({ error: String(error && error.stack ? error + '\\n' + error.stack : error) }))`;
}

/** The type is the caller's word for what its script returns. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
export function readAnswer<T>(json: string): T {
  const answer = JSON.parse(json) as Answer;
  if ('error' in answer) throw new Error(`In the page: ${answer.error}`);
  return answer.value as T;
}

function asMatcher(text: string | RegExp): Matcher {
  return typeof text === 'string' ? text : { source: text.source, flags: text.flags };
}

function describe(query: Query): string {
  const shown = (text: Matcher) =>
    typeof text === 'string' ? JSON.stringify(text) : `/${text.source}/${text.flags}`;
  if (query.by !== 'role') return `the one element with ${query.by} ${shown(query.text)}`;
  return `the one ${query.role}${query.name === undefined ? '' : ` ${shown(query.name)}`}`;
}

let axeSource: string | undefined;

export function createScreen(surface: Surface): Screen {
  const run = async <T>(body: string, args: readonly unknown[] = []) =>
    readAnswer<T>(await surface.evaluate('page', asAnswer(body, args)));

  /** Asks the inspector, installing it first where it is not (after a navigation, say). */
  const inspect = async <K extends keyof Inspector>(
    method: K,
    ...args: Parameters<Inspector[K]>
  ): Promise<ReturnType<Inspector[K]>> => {
    const body = `return ${inspectorName}[${JSON.stringify(method)}](...args)`;
    const there = `String(typeof ${inspectorName} === 'object')`;
    if ((await surface.evaluate('beside', there)) !== 'true') {
      await surface.evaluate('beside', `(() => { ${inspectorSource()}\n return 'installed'; })()`);
    }
    return readAnswer(await surface.evaluate('beside', asAnswer(body, args)));
  };

  const search = async (query: Query, timeout = 5000): Promise<number> => {
    let seen = 0;
    const failure = async () =>
      `${describe(query)}; ${seen} matched on a page with\n${await inspect('outline').catch(String)}\n`;
    return until(
      failure,
      async () => {
        const ids = await inspect('query', query);
        seen = ids.length;
        return ids.length === 1 ? { id: ids[0]! } : null;
      },
      timeout,
    ).then(({ id }) => id);
  };

  const found = async (query: Query, timeout?: number): Promise<Found> => {
    let id = await search(query, timeout);
    /** A view that was drawn anew has a new element: then the same question is asked again. */
    const element = async () => {
      const alive = await inspect('alive', id).catch(() => false);
      if (!alive) id = await search(query, timeout);
      return id;
    };
    const click = async () => {
      let before = '';
      let reason = 'it kept moving';
      const point = await until(
        () => Promise.resolve(`${describe(query)} to be clickable: ${reason}`),
        async () => {
          const here = await inspect('point', await element());
          const now = JSON.stringify(here);
          const still = now === before;
          before = now;
          reason = 'blocked' in here ? `${here.blocked} is in the way` : 'it kept moving';
          return still && !('blocked' in here) ? here : null;
        },
      );
      await surface.click(point.x, point.y);
    };
    return {
      click,
      text: async () => inspect('text', await element()),
      value: async () => inspect('value', await element()),
      attribute: async (name) => inspect('attribute', await element(), name),
      checked: async () => inspect('checked', await element()),
      box: async () => inspect('box', await element()),
      focus: async () => inspect('focus', await element()),
      upload: (file) => surface.upload(click, file),
      async fill(text) {
        await click();
        await inspect('select', await element());
        if (text === '') await surface.press('Delete', []);
        else await surface.type(text);
      },
    };
  };

  const role = (name: string, accessible?: string | RegExp, options: FindOptions = {}): Query => {
    const { hidden, level, checked } = options;
    return {
      by: 'role',
      role: name,
      ...(accessible === undefined ? {} : { name: asMatcher(accessible) }),
      ...(hidden === undefined ? {} : { hidden }),
      ...(level === undefined ? {} : { level }),
      ...(checked === undefined ? {} : { checked }),
    };
  };

  return {
    kind: surface.kind,
    eval: (script, ...args) => run(script, args),
    find: (name, accessible, options) => found(role(name, accessible, options), options?.timeout),
    label: (text) => found({ by: 'label', text: asMatcher(text) }),
    text: (text) => found({ by: 'text', text: asMatcher(text) }),
    count: async (name, accessible) => (await inspect('query', role(name, accessible))).length,
    async absent(name, accessible) {
      const query = role(name, accessible);
      const gone = async () => (await inspect('query', query)).length === 0;
      await until(`${describe(query)} to go away`, gone);
    },
    press(key) {
      const parts = key === '+' ? ['+'] : key.split('+');
      return surface.press(parts.at(-1) ?? key, parts.slice(0, -1));
    },
    type: (text) => surface.type(text),
    focused: () => inspect('focused'),
    async waitFor(description, script, ...args) {
      await until(description, async () => (await run<unknown>(script, args)) === true);
    },
    scheme: (value) => surface.scheme(value),
    size: (width, height) => surface.size(width, height),
    async screenshot(file, options = {}) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, await surface.capture(options.fullPage ?? false));
    },
    async axe() {
      const file = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
      axeSource ??= readFileSync(file, 'utf8');
      const there = await run<boolean>(`return typeof globalThis.axe === 'object'`);
      if (!there) await surface.evaluate('page', `(() => { ${axeSource}\n return 'there'; })()`);
      return run<Violation[]>(`
        const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
        return violations.map(({ id, impact, help, nodes }) =>
          ({ id, impact: impact ?? null, help, nodes: nodes.map((node) => node.target.join(' ')) }));`);
    },
    outline: () => inspect('outline'),
    url: () => run<string>('return location.href'),
    front: () => surface.front(),
    open: () => surface.open(),
    close: () => surface.close(),
  };
}
