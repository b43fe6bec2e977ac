import { spawn } from 'node:child_process';
import type { ChildProcess, SpawnOptions } from 'node:child_process';

/**
 * Every process that the tests start leads a group of its own (Windows knows no groups), so that a
 * browser and all its helpers can be ended at once, and nothing outlives the test run.
 */
const started = new Set<ChildProcess>();

function end(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It went away by itself in between, which is what was wanted.
  }
}

process.on('exit', () => {
  for (const child of started) end(child);
});

export function start(command: string, args: readonly string[], options: SpawnOptions = {}) {
  const child = spawn(command, args, {
    ...options,
    detached: process.platform !== 'win32',
  });
  // Without a listener a missing program would end the whole run; `gone` and the callers notice it.
  child.on('error', () => undefined);
  started.add(child);
  child.once('exit', () => started.delete(child));
  return child;
}

/** Resolves when the process has ended, at once if it already has. */
export function gone(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) {
    return Promise.resolve();
  }
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

/** Kills the process and its group, and waits until it is gone. */
export async function kill(child: ChildProcess): Promise<void> {
  const ended = gone(child);
  end(child);
  await ended;
}
