/** `npm run test:fuzz`: a hundred thousand spoiled files. GOLDSEAM_FUZZ sets another count, GOLDSEAM_FUZZ_SEED other faults. */
import { bin, runTool } from './run/tool.ts';

process.env.GOLDSEAM_FUZZ ??= '100000';
const fine = await runTool(bin('vitest'), ['run', 'tests/storage/backup/fuzz.test.ts']);
process.exitCode = fine ? 0 : 1;
