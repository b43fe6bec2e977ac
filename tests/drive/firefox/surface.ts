import type { ScreenKind } from '../api.ts';
import type { Surface } from '../screen.ts';
import { until } from '../until.ts';
import type { Marionette } from './marionette.ts';
import { chooseFiles, fileChosen } from './privileged.ts';

/**
 * Popup, sidebar, tab and background are all reached in the same way: through the actor that
 * Firefox's own test driver has in each of them, asked from the browser's side. So a popup, which
 * is not a tab, needs nothing special.
 */

/** Finds the actor of a view; a view that is gone has none. */
const actor = `
  const context = BrowsingContext.get(args[0]);
  const actor = context?.currentWindowGlobal?.getActor('MarionetteCommands');
  if (!actor) throw new Error('The view is gone.');`;

/** Evaluates an expression in a view: in the page's own world, or in a sandbox beside it. */
export async function evaluateIn(
  wire: Marionette,
  contextId: number,
  where: 'page' | 'beside',
  expression: string,
): Promise<string> {
  return wire.privileged<string>(
    `${actor}
    const script = 'const done = arguments[arguments.length - 1];' +
      'Promise.resolve(' + args[2] + ').then(done, (error) => done("error: " + error));';
    const opts = { async: true, newSandbox: false, timeout: 60_000, file: 'goldseam', line: 0,
      sandboxName: args[1] === 'beside' ? 'goldseam' : null };
    return actor.sendQuery('MarionetteCommandsParent:executeScript', { script, args: [], opts });`,
    contextId,
    where,
    expression,
  );
}

/** The raw values by which the WebDriver specification names keys that are no characters. */
const keys: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

export function createSurface(wire: Marionette, contextId: number, kind: ScreenKind): Surface {
  const there = () =>
    wire.privileged<boolean>('return !!BrowsingContext.get(args[0])?.currentWindowGlobal', contextId);

  const press = async (key: string, modifiers: readonly string[]) => {
    const held = Object.fromEntries(
      modifiers.map((name) => [name === 'Control' ? 'ctrlKey' : `${name.toLowerCase()}Key`, true]),
    );
    const raw = (name: string) => keys[name] ?? name;
    const steps = [
      ...modifiers.map((name) => ['synthesizeKeyDown', raw(name)]),
      ['synthesizeKeyDown', raw(key)],
      ['synthesizeKeyUp', raw(key)],
      ...modifiers.toReversed().map((name) => ['synthesizeKeyUp', raw(name)]),
    ];
    await wire.privileged(
      `${actor}
      const { keyData } = ChromeUtils.importESModule(
        'chrome://remote/content/shared/webdriver/KeyData.sys.mjs');
      const there = () => BrowsingContext.get(args[0])?.currentWindowGlobal;
      for (const [eventName, raw] of args[1]) {
        // A key such as Enter may close the view before it comes up again.
        if (!there()) return;
        const eventData = { ...keyData.getData(raw), ...args[2] };
        await actor.sendQuery('MarionetteCommandsParent:_dispatchEvent',
          { eventName, details: { eventData } }).catch((error) => { if (there()) throw error; });
      }`,
      contextId,
      steps,
      held,
    );
  };

  return {
    kind,
    evaluate: (where, expression) => evaluateIn(wire, contextId, where, expression),
    press,
    async click(x, y) {
      await wire.privileged(
        `${actor}
        for (const [type, buttons] of [['mousemove', 0], ['mousedown', 1], ['mouseup', 0]]) {
          const eventData = { type, button: 0, buttons, clickCount: type === 'mousemove' ? 0 : 1 };
          await actor.sendQuery('MarionetteCommandsParent:_dispatchEvent',
            { eventName: 'synthesizeMouseAtPoint', details: { x: args[1], y: args[2], eventData } })
            .catch((error) => {
              // What the click does may close the view while it is still being told of it.
              if (BrowsingContext.get(args[0])?.currentWindowGlobal) throw error;
            });
        }`,
        contextId,
        x,
        y,
      );
    },
    async type(text) {
      for (const character of text) await press(character === '\n' ? 'Enter' : character, []);
    },
    async upload(press, file) {
      await wire.privileged(chooseFiles, file);
      await press();
      await until('the file to be asked for', () => wire.privileged<boolean>(fileChosen));
    },
    async scheme(value) {
      const body = 'BrowsingContext.get(args[0]).top.prefersColorSchemeOverride = args[1]';
      await wire.privileged(body, contextId, value);
    },
    async size(width, height) {
      if (kind !== 'tab') throw new Error('Only a tab can be given a size.');
      await wire.privileged(
        `const { style } = BrowsingContext.get(args[0]).embedderElement;
        for (const [name, value] of [['width', args[1]], ['height', args[2]]]) {
          for (const bound of ['min-', 'max-', '']) style.setProperty(bound + name, value + 'px');
        }`,
        contextId,
        width,
        height,
      );
      const fits = `String(innerWidth === ${width} && innerHeight === ${height})`;
      const look = async () => (await evaluateIn(wire, contextId, 'page', fits)) === 'true';
      await until('the page to take its size', look);
    },
    async capture(fullPage) {
      const measure = `JSON.stringify([scrollX, scrollY, innerWidth, innerHeight,
        document.documentElement.scrollWidth, document.documentElement.scrollHeight, devicePixelRatio])`;
      const sizes = JSON.parse(await evaluateIn(wire, contextId, 'page', measure)) as number[];
      const [x = 0, y = 0, width = 0, height = 0, fullWidth = 0, fullHeight = 0, ratio = 1] = sizes;
      const rect = fullPage ? [0, 0, fullWidth, fullHeight] : [x, y, width, height];
      const picture = await wire.privileged<string>(
        `const [x, y, width, height] = args[1];
        const shot = await BrowsingContext.get(args[0]).currentWindowGlobal
          .drawSnapshot(new DOMRect(x, y, width, height), args[2], 'white');
        const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
        canvas.width = shot.width;
        canvas.height = shot.height;
        canvas.getContext('2d').drawImage(shot, 0, 0);
        return canvas.toDataURL('image/png').split(',')[1];`,
        contextId,
        rect,
        ratio,
      );
      return Buffer.from(picture, 'base64');
    },
    async front() {
      if (kind !== 'tab') return;
      await wire.privileged(
        `const browser = BrowsingContext.get(args[0]).embedderElement;
        const { gBrowser } = browser.ownerDocument.defaultView;
        gBrowser.selectedTab = gBrowser.getTabForBrowser(browser);`,
        contextId,
      );
    },
    open: there,
    async close() {
      await wire.privileged(
        `const browser = BrowsingContext.get(args[0])?.embedderElement;
        if (!browser) return;
        const window = browser.ownerDocument.defaultView;
        if (args[1] === 'popup') browser.closest('panel').hidePopup();
        else if (args[1] === 'panel') window.browsingContext.topChromeWindow.SidebarController.hide();
        else window.gBrowser.removeTab(window.gBrowser.getTabForBrowser(browser));`,
        contextId,
        kind,
      );
      await until(`the ${kind} to close`, async () => !(await there()));
    },
  };
}
