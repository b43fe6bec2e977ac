import { mergeConfig, type Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { wordFiles } from './content/compile.ts';

/** The strictest policy that this extension runs under; tests/e2e/manifest.test.ts holds it. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/**
 * What every opening of the popup loads goes into one file: each further module costs
 * heap and a round to the disk (npm run bench). The worker is built apart, in one file.
 */
const firstScreen = {
  name: 'first-screen',
  priority: 2,
  test: new RegExp(
    [
      'node_modules/(preact|@preact)/',
      'entrypoints/(pages/|popup/open[.])',
      'components/(app/(app|frame|glance|guard|leaving|missing|route|where-left)|home/home|today/card|ui/(button|counted|fill|heading|paragraphs))[.]',
      'content/(index[.]|en/(common|home)[.])',
      'storage/(open|migrations/index|lock/vault|patient)',
      'domain/leave[.]',
    ].join('|'),
  ),
};

/** What stands before a closed lock, and the fields of all forms: one file each, for the same reason. */
const closed = {
  name: 'closed',
  test: /components\/lock\/(closed|secrets)[.]|storage\/(lock\/look|seal\/(header-shape|header-format|cost))[.]|content\/en\/locked[.]/,
};
const fields = {
  name: 'fields',
  test: /components\/ui\/(choices|error-summary|field|notice|submit-form)[.]/,
  priority: 1,
};

/** What a page's entry needs before it fetches its first screen: the helper for import(), and what is left of its style sheet. */
const entry = { name: 'entry', test: /vite\/preload-helper|wxt-html-plugins|platform\/look[.]/, priority: 3 };

/** The bundler's helper for import() looks for style sheets and modules to preload; here are none. */
function importPlainly(): Plugin {
  return {
    name: 'goldseam-import',
    enforce: 'pre',
    load: (id) =>
      id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : null,
  };
}

/**
 * Hands webextension-polyfill out as a module, and runs it only where the browser has no
 * `browser` of its own. The bundler's bridge from CommonJS would copy every
 * property of `browser`, and so make the browser build every API it has; together the two cost a
 * popup about 120 kB of heap (npm run bench). Asking for `runtime` alone costs some of that, too.
 */
function polyfillAsModule(): Plugin {
  return {
    name: 'goldseam-polyfill',
    enforce: 'pre',
    transform(code, id) {
      if (!/webextension-polyfill[\\/]dist[\\/]browser-polyfill\.js$/.test(id)) return null;
      return {
        code: `function polyfill() {
          const exports = {};
          const module = { exports };
          ${code}
          return module.exports;
        }
        export default globalThis.browser ?? polyfill();`,
        map: null,
      };
    },
  };
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  alias: { '~': '.' },
  zip: { name: 'goldseam' },
  vite: () => ({
    plugins: [wordFiles(), polyfillAsModule(), importPlainly()],
    build: {
      // One style sheet and no preloading: less of both heap and waiting (npm run bench).
      modulePreload: false,
      cssCodeSplit: false,
      target: 'esnext',
    },
  }),
  hooks: {
    'vite:build:extendConfig'(entrypoints, config) {
      if (entrypoints.some(({ type }) => type === 'background')) return;
      const grouped = {
        build: {
          rolldownOptions: { output: { codeSplitting: { groups: [entry, firstScreen, closed, fields] } } },
        },
      };
      Object.assign(config, mergeConfig(config, grouped));
    },
  },
  manifest: ({ browser, command }) => {
    const firefox = browser === 'firefox';
    return {
      name: '__MSG_extName__',
      description: '__MSG_extDescription__',
      default_locale: 'en',
      permissions: ['alarms', 'storage', 'unlimitedStorage', 'idle', ...(firefox ? [] : ['sidePanel'])],
      optional_permissions: ['notifications'],
      incognito: 'not_allowed',
      // One key opens the popup at the card for a hard talk, the other the panel beside the page.
      commands: {
        moment: { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandMoment__' },
        [firefox ? '_execute_sidebar_action' : 'panel']: {
          suggested_key: { default: 'Alt+Shift+L' },
          description: '__MSG_commandPanel__',
        },
      },
      icons: {
        16: 'icon/16.png',
        32: 'icon/32.png',
        48: 'icon/48.png',
        96: 'icon/96.png',
        128: 'icon/128.png',
      },
      action: {
        default_title: '__MSG_actionTitle__',
        default_icon: firefox
          ? { 16: 'icon/ink-16.png', 32: 'icon/ink-32.png' }
          : { 16: 'icon/16.png', 32: 'icon/32.png' },
        ...(firefox && {
          theme_icons: [
            { light: 'icon/paper-16.png', dark: 'icon/ink-16.png', size: 16 },
            { light: 'icon/paper-32.png', dark: 'icon/ink-32.png', size: 32 },
          ],
        }),
      },
      // The development server needs a policy of its own; every build gets this one.
      ...(command === 'build' && { content_security_policy: { extension_pages: policy } }),
      ...(firefox
        ? {
            browser_specific_settings: {
              gecko: {
                id: 'goldseam@goldseam.app',
                strict_min_version: '142.0',
                data_collection_permissions: { required: ['none'] },
              },
            },
          }
        : { minimum_chrome_version: '148' }),
    };
  },
});
