/**
 * Runs a job one at a time: called again while it runs, it runs once more afterwards. A
 * failure ends that run alone; the next waking tries again.
 */
export function inTurn(job: () => Promise<void>): () => void {
  let asked = 0;
  async function runAll(): Promise<void> {
    for (let done = 0; done !== asked;) {
      done = asked;
      await job().catch(() => undefined);
    }
    asked = 0;
  }
  return () => {
    asked += 1;
    if (asked === 1) void runAll();
  };
}
