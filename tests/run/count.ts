export interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const nothing: Count = { passed: 0, failed: 0, skipped: 0 };

export function add(a: Count, b: Count): Count {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}

/** The one line that says it all. What was skipped is told of before it. */
export function lastLine({ passed, failed }: Count): string {
  return `${passed} passed, ${failed} failed`;
}

/** What is read of the report that vitest writes. */
interface Report {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests?: number;
}

/**
 * The count of a suite's report; null stands for a suite that broke down before it wrote one.
 * A suite in which no test ran has shown nothing, and one that calls itself failed although every
 * test passed (a file that could not be loaded, an error outside any test) failed once.
 */
export function countReport(json: string | null): Count {
  if (json === null) return { ...nothing, failed: 1 };
  const report = JSON.parse(json) as Report;
  const passed = report.numPassedTests;
  const skipped = report.numPendingTests + (report.numTodoTests ?? 0);
  const unexplained = !report.success && report.numFailedTests === 0;
  const empty = passed + report.numFailedTests === 0;
  return { passed, skipped, failed: unexplained || empty ? 1 : report.numFailedTests };
}
