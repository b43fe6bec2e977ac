/**
 * What reminders cost: how often the background is woken over a day by alarms of our own, and what
 * one look takes. A day is lived through with the real tend() over a store in memory; only the
 * browser is made up. Runnable alone: `npm exec -- node tests/bench/nudges.ts`.
 */
import { createServer } from 'vite';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wordFiles } from '../../content/compile.ts';
import type * as Living from './nudge-day.ts';

interface Line {
  what: string;
  value: number;
  unit: string;
  spread?: number;
  target?: number;
}

/** The figures, as bench.ts prints them. */
export async function nudgeLines(): Promise<Line[]> {
  const root = join(import.meta.dirname, '../..');
  const server = await createServer({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [wordFiles()],
    resolve: { alias: { '~': root } },
    server: { middlewareMode: true, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { liveDay, timeTend } = (await server.ssrLoadModule('/tests/bench/nudge-day.ts')) as typeof Living;
    const off = await liveDay({ wanted: false, answers: false });
    const on = await liveDay({ wanted: true, answers: false });
    const answered = await liveDay({ wanted: true, answers: true });
    const { median, spread } = await timeTend();
    return [
      { what: 'reminders off: alarms', value: off.alarms, unit: '', target: 0 },
      { what: 'reminders on: alarms at one time', value: on.alarms, unit: '', target: 1 },
      { what: 'reminders on: starts by our alarm a day', value: on.starts, unit: 'starts', target: 4 },
      { what: 'the same when it is put off and answered', value: answered.starts, unit: 'starts', target: 4 },
      { what: 'one look, with 800 days remembered', value: median, spread, unit: 'ms' },
    ];
  } finally {
    await server.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { what, value, unit, target } of await nudgeLines()) {
    const verdict =
      target === undefined ? '' : value <= target ? `target ${target}: met` : `target ${target}: MISSED`;
    console.log(`${what.padEnd(52)}${value.toFixed(2).padStart(9)} ${unit.padEnd(7)}${verdict}`);
  }
}
