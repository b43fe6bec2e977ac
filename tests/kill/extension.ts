import { cpSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import type { BrowserName } from '../drive/api.ts';
import { builds, makeFolder } from '../drive/folders.ts';

const root = resolve(import.meta.dirname, '../..');

/** A copy of the built extension with one page more: the one that writes until it is killed. */
export async function extensionToKill(browser: BrowserName): Promise<string> {
  const folder = makeFolder('killed-extension');
  cpSync(builds[browser], folder, { recursive: true });
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '~': root } },
    define: { 'import.meta.env.FIREFOX': String(browser === 'firefox') },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'esnext',
      minify: false,
      lib: { entry: join(import.meta.dirname, 'page.ts'), formats: ['es'], fileName: () => 'kill.js' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  writeFileSync(
    join(folder, 'kill.html'),
    '<!doctype html><meta charset="utf-8"><title>Kill</title><script type="module" src="kill.js"></script>',
  );
  return folder;
}
