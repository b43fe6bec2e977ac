/**
 * `npm test`: every check there is, in one order, and one line at the end that counts them.
 * A check that is run once counts as one; of the test suites every test counts.
 */
import { findBrowser, findDesktop } from './browsers/find.ts';
import { bin, runTool } from './run/tool.ts';
import { add, lastLine, nothing } from './run/count.ts';
import type { Count } from './run/count.ts';
import { runSuite } from './run/suite.ts';

interface Step {
  readonly title: string;
  readonly run: () => Promise<Count>;
}

/** A tool that is run once and passes with exit code 0. */
function check(title: string, tool: string, ...args: string[]): Step {
  return {
    title,
    run: async () => ({ ...nothing, [(await runTool(bin(tool), args)) ? 'passed' : 'failed']: 1 }),
  };
}

async function browsers(): Promise<Count> {
  for (const name of ['chromium', 'firefox'] as const) console.log(await findBrowser(name));
  const desktop = findDesktop();
  console.log(desktop ? 'A hidden desktop is here.' : 'No hidden desktop is to be had here.');
  return { ...nothing, passed: 1 };
}

const steps: readonly Step[] = [
  { title: 'The browsers', run: browsers },
  check('The types of the build (wxt prepare)', 'wxt', 'prepare'),
  check('Types (tsc)', 'tsc', '--noEmit'),
  check('Lint (eslint)', 'eslint', '.'),
  check('Format (prettier)', 'prettier', '--check', '.'),
  { title: 'Unit tests (vitest)', run: () => runSuite('unit', []) },
  check('Build for Chrome', 'wxt', 'build'),
  check('Build for Firefox', 'wxt', 'build', '-b', 'firefox'),
  check('Build for Chrome with a clock that tests can move', 'wxt', 'build', '--mode', 'moved-clock'),
  check('The same for Firefox', 'wxt', 'build', '-b', 'firefox', '--mode', 'moved-clock'),
  check(
    'Lint of the Firefox build (web-ext)',
    'web-ext',
    'lint',
    '--no-config-discovery',
    '--source-dir=.output/firefox-mv3',
  ),
  {
    title: 'Tests in real browsers (vitest)',
    run: () => runSuite('e2e', ['--config', 'vitest.e2e.config.ts']),
  },
];

let total: Count = nothing;
const failed: string[] = [];
for (const { title, run } of steps) {
  console.log(`\n── ${title}`);
  // One check that breaks down must not keep the others from being run.
  const count = await run().catch((error: unknown): Count => {
    console.error(error instanceof Error ? error.message : String(error));
    return { ...nothing, failed: 1 };
  });
  total = add(total, count);
  if (count.failed > 0) failed.push(title);
}

console.log('');
for (const title of failed) console.log(`Failed: ${title}`);
if (total.skipped > 0)
  console.log(`Skipped, for they are of one browser or want a desktop: ${total.skipped}`);
console.log(lastLine(total));
process.exitCode = total.failed > 0 ? 1 : 0;
