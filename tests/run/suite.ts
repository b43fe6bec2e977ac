import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countReport, nothing } from './count.ts';
import type { Count } from './count.ts';
import { bin, runTool } from './tool.ts';

/** Runs a vitest suite, its words for people on the screen and its figures in a file. */
export async function runSuite(name: string, args: readonly string[]): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'goldseam-report-'));
  const file = join(folder, `${name}.json`);
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const fine = await runTool(bin('vitest'), ['run', ...args, ...reporters]);
    const count = countReport(existsSync(file) ? readFileSync(file, 'utf8') : null);
    // The suite's own verdict stands, even where its figures do not show why.
    return fine || count.failed > 0 ? count : { ...nothing, ...count, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
