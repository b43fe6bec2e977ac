import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);

/**
 * The program file of an installed tool. It is run by this very Node rather than through the shell
 * scripts beside it, which differ between systems and may pick up another Node.
 */
export function bin(tool: string): string {
  const names: Record<string, string> = { tsc: 'typescript' };
  const name = names[tool] ?? tool;
  const folder = findPackage(name);
  const { bin: bins } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const file = typeof bins === 'string' ? bins : bins[tool];
  if (file === undefined) throw new Error(`The package ${name} has no program ${tool}.`);
  return join(folder, file);
}

/** A package's folder; some packages do not let their package.json be asked for by name. */
function findPackage(name: string): string {
  for (const folder of require.resolve.paths(name) ?? []) {
    try {
      readFileSync(join(folder, name, 'package.json'));
      return join(folder, name);
    } catch {
      // It is in one of the next folders up.
    }
  }
  throw new Error(`${name} is not installed: run "npm install" in ${dirname(join(root, 'package.json'))}.`);
}

/** Runs a program with its output passed through; resolves to whether it ended with 0. */
export function runTool(file: string, args: readonly string[]): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [file, ...args], { cwd: root, stdio: 'inherit' });
    child.once('error', () => done(false));
    child.once('exit', (code) => done(code === 0));
  });
}
