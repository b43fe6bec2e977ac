import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builds } from '../drive/folders.ts';

/** The policy of PLATFORM.md, section 2, word for word. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'none'; " +
  "form-action 'none'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'";

const everywhere = ['alarms', 'storage', 'unlimitedStorage', 'idle'];

const read = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, unknown>;

/** The files of a build with one of these endings, by path. */
function filesOf(folder: string, ...endings: string[]): [path: string, text: string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .map((path) => [path, readFileSync(join(folder, path), 'utf8')]);
}

/** The names of the scripts that a page asks for, and of those that a script cannot begin without. */
const scriptsIn = (html: string) =>
  [...html.matchAll(/<script[^>]*src="[^"]*\/([^"/]+)"/g)].map(([, name = '']) => name);
const importsIn = (script: string) =>
  [...script.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g)].map(([, name = '']) => name);

describe.each([
  { name: 'chromium', permissions: [...everywhere, 'sidePanel'] },
  { name: 'firefox', permissions: everywhere },
] as const)('The manifest for $name', ({ name, permissions }) => {
  const manifest = read(builds[name]);

  it('asks for exactly what is used, and for notifications only when they are wanted', () => {
    expect(manifest.manifest_version).toBe(3);
    expect([...(manifest.permissions as string[])].sort()).toEqual([...permissions].sort());
    expect(manifest.optional_permissions).toEqual(['notifications']);
    expect(manifest.incognito).toBe('not_allowed');
  });

  it('has no way into web pages, and none from them', () => {
    for (const key of [
      'host_permissions',
      'optional_host_permissions',
      'content_scripts',
      'web_accessible_resources',
      'externally_connectable',
      'chrome_url_overrides',
      'devtools_page',
      'update_url',
      'key',
    ]) {
      expect(manifest).not.toHaveProperty(key);
    }
  });

  it('carries the strictest policy, to the letter', () => {
    expect(manifest.content_security_policy).toEqual({ extension_pages: policy });
  });

  it('says nothing but its name where others may look', () => {
    const files = filesOf(builds[name], '.html');
    expect(files.map(([path]) => path).sort()).toEqual([
      'journal.html',
      'options.html',
      'popup.html',
      'sidepanel.html',
    ]);
    for (const [path, html] of files) {
      expect(/<title>([^<]*)<\/title>/.exec(html)?.[1], path).toBe('Goldseam');
    }
    expect(manifest.action).toMatchObject({ default_title: 'Goldseam' });
  });
});

describe('The minimum versions', () => {
  it('are Chrome 148 and Firefox 142', () => {
    expect(read(builds.chromium).minimum_chrome_version).toBe('148');
    expect(read(builds.firefox).browser_specific_settings).toEqual({
      gecko: {
        id: 'goldseam@goldseam.app',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    });
  });
});

describe('The panel', () => {
  it('is a side panel in Chrome and a sidebar in Firefox, which does not open by itself', () => {
    expect(read(builds.chromium).side_panel).toEqual({ default_path: 'sidepanel.html' });
    expect(read(builds.firefox).sidebar_action).toMatchObject({
      default_panel: 'sidepanel.html',
      default_title: 'Goldseam',
      open_at_install: false,
    });
  });
});

describe.each(['chromium', 'firefox'] as const)('The built files for %s', (name) => {
  it('let the popup be painted before its first screen is fetched', () => {
    const pages = new Map(
      filesOf(builds[name], '.html', '.js').map(([path, text]) => [basename(path), text]),
    );
    const waiting = [...scriptsIn(pages.get('popup.html') ?? '')];
    const fetched = new Set<string>();
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      if (fetched.has(file)) continue;
      fetched.add(file);
      waiting.push(...importsIn(pages.get(file) ?? ''));
    }
    expect(fetched.size).toBeGreaterThan(0);
    const size = [...fetched].reduce((sum, file) => sum + (pages.get(file)?.length ?? Infinity), 0);
    expect(size).toBeLessThan(2000);
  });

  it('hold nothing that could reach a network', () => {
    const scripts = filesOf(builds[name], '.js');
    expect(scripts.length).toBeGreaterThan(10);
    for (const [path, code] of scripts) {
      expect(code, path).not.toMatch(
        /\bfetch\s*\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport/,
      );
      expect(code, path).not.toMatch(/\beval\s*\(|new Function\b|importScripts/);
    }
  });

  it('name no address but those of the markup languages', () => {
    for (const [path, text] of filesOf(builds[name], '.js', '.html', '.css')) {
      const addresses = text.match(/(?:https?:)?\/\/[\w-]+\.[\w.-]+[^\s"'`)]*/g) ?? [];
      const foreign = addresses.filter((address) => !address.startsWith('http://www.w3.org/'));
      expect(foreign, path).toEqual([]);
    }
  });
});
