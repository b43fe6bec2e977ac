import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, readManifest } from '../folders.ts';

/**
 * Headless Chromium never answers a permission dialog, has no desktop that notifications arrive at,
 * and tells an extension the ids of its notifications but not what they say. So where permissions
 * are to be granted from the start, the browser gets a copy of the extension: it asks for them as
 * required ones, and in front of its background stands a listener that writes down each call of
 * `notifications.create`. It writes to a cache, which survives the worker's end, and which nothing
 * in the extension looks at.
 */
const listener = `
{
  const write = async (id, { title, message }) => {
    const cache = await caches.open('goldseam tests');
    const count = (await cache.keys()).length;
    const name = 'https://shown.test/' + String(count).padStart(6, '0') + '-' + crypto.randomUUID();
    await cache.put(name, new Response(JSON.stringify({ id, title, message })));
  };
  for (const api of new Set([chrome.notifications, globalThis.browser?.notifications])) {
    if (!api) continue;
    const create = api.create.bind(api);
    const listening = async (...args) => {
      const callback = typeof args.at(-1) === 'function' ? args.pop() : undefined;
      const id = await create(...args);
      await write(id, args.at(-1));
      callback?.(id);
      return id;
    };
    Object.defineProperty(api, 'create', { value: listening, configurable: true, writable: true });
  }
}
`;

/** Reads in the background what the listener wrote down, oldest first. */
export const readShown = `
  const cache = await caches.open('goldseam tests');
  const names = (await cache.keys()).map(({ url }) => url).sort();
  return Promise.all(names.map(async (name) => (await cache.match(name)).json()));`;

/** A copy of the extension that has these optional permissions, with the listener in front. */
export function copyGranting(extension: string, grant: readonly string[]): string {
  const manifest = readManifest(extension);
  const copy = makeFolder('extension');
  cpSync(extension, copy, { recursive: true });
  const optional = manifest.optional_permissions ?? [];
  const changed = {
    ...manifest,
    permissions: [...(manifest.permissions ?? []), ...grant],
    optional_permissions: optional.filter((permission) => !grant.includes(permission)),
  };
  writeFileSync(join(copy, 'manifest.json'), JSON.stringify(changed, null, 2));
  const script = manifest.background?.service_worker;
  if (script !== undefined && grant.includes('notifications')) {
    const file = join(copy, script);
    writeFileSync(file, listener + readFileSync(file, 'utf8'));
  }
  return copy;
}
