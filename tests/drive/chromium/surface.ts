import type { CDPSession, KeyInput, Page } from 'puppeteer-core';
import type { ScreenKind } from '../api.ts';
import type { Surface } from '../screen.ts';
import { until } from '../until.ts';

interface Evaluated {
  readonly result: { readonly value?: unknown };
  readonly exceptionDetails?: {
    readonly text: string;
    readonly exception?: { readonly description?: string };
  };
}

/** Evaluates an expression over the protocol, which no policy of the page stands in the way of. */
export async function evaluate(
  session: CDPSession,
  expression: string,
  contextId?: number,
  userGesture = false,
): Promise<string> {
  const { result, exceptionDetails } = (await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
    userGesture,
    // What the tests evaluate must not be allowed more than the page is.
    allowUnsafeEvalBlockedByCSP: false,
    ...(contextId === undefined ? {} : { contextId }),
  })) as Evaluated;
  if (exceptionDetails) {
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
  return String(result.value);
}

export interface SurfaceWays {
  readonly kind: ScreenKind;
  /** How this kind of page is closed. */
  close(page: Page): Promise<void>;
}

export async function createSurface(page: Page, ways: SurfaceWays): Promise<Surface> {
  const session = await page.createCDPSession();
  let world: number | undefined;

  const beside = async () => {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'goldseam tests',
    });
    return executionContextId;
  };

  return {
    kind: ways.kind,
    async evaluate(where, expression) {
      if (where === 'page') return evaluate(session, expression);
      world ??= await beside();
      try {
        return await evaluate(session, expression, world);
      } catch (error) {
        // A navigation ends the world; the new document gets a new one.
        if (!/context/i.test(String(error))) throw error;
        world = await beside();
        return evaluate(session, expression, world);
      }
    },
    async click(x, y) {
      await page.mouse.click(x, y);
    },
    async press(key, modifiers) {
      for (const modifier of modifiers) await page.keyboard.down(modifier as KeyInput);
      await page.keyboard.press(key as KeyInput);
      for (const modifier of modifiers.toReversed()) {
        await page.keyboard.up(modifier as KeyInput);
      }
    },
    async type(text) {
      await page.keyboard.type(text);
    },
    async upload(press, file) {
      const [chooser] = await Promise.all([page.waitForFileChooser(), press()]);
      await chooser.accept([file]);
    },
    async scheme(value) {
      const features = [{ name: 'prefers-color-scheme', value }];
      await session.send('Emulation.setEmulatedMedia', { features });
    },
    async size(width, height) {
      if (ways.kind !== 'tab') throw new Error('Only a tab can be given a size.');
      await page.setViewport({ width, height });
    },
    async capture(fullPage) {
      return Buffer.from(await page.screenshot({ fullPage: fullPage && ways.kind === 'tab' }));
    },
    front: () => page.bringToFront(),
    open: () => Promise.resolve(!page.isClosed()),
    async close() {
      await ways.close(page);
      await until(`the ${ways.kind} to close`, () => page.isClosed());
    },
  };
}
