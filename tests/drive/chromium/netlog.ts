import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'puppeteer-core';
import { until } from '../until.ts';

/**
 * The browser's own record of its network stack says what really went out, whoever asked for it:
 * page, worker, or a tab that the extension opened.
 */
interface Entry {
  readonly params?: { readonly url?: string; readonly initiator?: string; readonly method?: string };
}

/** The hosts the browser itself calls on (updates, safe browsing, the first page). */
const ownServices =
  /^https?:\/\/([^/]+\.)?(google|googleapis|gvt1|gstatic|googleusercontent|chromium)\.(com|org)[:/]/;

/** Reads a log that may still be growing or was cut off by a kill: one event is one line. */
function entries(file: string): Entry[] {
  if (!existsSync(file)) return [];
  const found: Entry[] = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (!line.startsWith('{"params":') && !line.includes('"url":')) continue;
    if (line.startsWith('{"constants"')) continue;
    try {
      found.push(JSON.parse(line.replace(/(,|\],?|\]\})?\s*$/, '')) as Entry);
    } catch {
      // The last line of a browser that was killed may be half a line.
    }
  }
  return found;
}

function addresses(file: string): { url: string; initiator: string }[] {
  return entries(file).flatMap(({ params }) =>
    params?.url !== undefined && params.method !== undefined && /^(https?|wss?):/.test(params.url)
      ? [{ url: params.url, initiator: params.initiator ?? '' }]
      : [],
  );
}

/** The addresses in these logs that the extension asked for, or that nobody else can have. */
export function readLogs(files: readonly string[], origin: string, own: string): string[] {
  const urls = files.flatMap((file) =>
    addresses(file)
      .filter(({ url, initiator }) => initiator === origin || !ownServices.test(url))
      .map(({ url }) => url)
      .filter((url) => own === '' || !url.startsWith(own)),
  );
  return [...new Set(urls)];
}

/**
 * Makes the browser write down all that happened so far. It writes in batches, so a request of our
 * own to our own server is sent until it stands in the log: all that came before it does as well.
 * Returns the start of the addresses that are this server's.
 */
export async function flush(browser: Browser, file: string): Promise<string> {
  const server = createServer((_request, response) => response.end('seen'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const page = await browser.newPage();
  try {
    let round = 0;
    await until('the network log to be written', async () => {
      round += 1;
      await page.goto(`${own}mark-${round}`);
      return addresses(file).some(({ url }) => url === `${own}mark-1`);
    });
  } finally {
    await page.close();
    server.closeAllConnections();
    server.close();
  }
  return own;
}
