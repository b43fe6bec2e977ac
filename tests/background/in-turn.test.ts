import { describe, expect, it } from 'vitest';
import { inTurn } from '~/entrypoints/background/in-turn';

/** A job that is ended by hand, and counts how often it began and how many ran at once. */
function job() {
  const ends: { done: () => void; failed: (error: Error) => void }[] = [];
  const counts = { begun: 0, running: 0, most: 0 };
  return {
    counts,
    run: (): Promise<void> => {
      counts.begun += 1;
      counts.running += 1;
      counts.most = Math.max(counts.most, counts.running);
      return new Promise<void>((resolve, reject) => {
        ends.push({ done: resolve, failed: reject });
      }).finally(() => (counts.running -= 1));
    },
    end: async (error?: Error) => {
      const next = ends.shift();
      if (error === undefined) next?.done();
      else next?.failed(error);
      await settled();
    },
  };
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('a job in turn', () => {
  it('begins at once', () => {
    const { run, counts } = job();
    inTurn(run)();
    expect(counts.begun).toBe(1);
  });

  it('runs once more after all the calls that came while it ran, and never beside itself', async () => {
    const { run, counts, end } = job();
    const ask = inTurn(run);
    for (let call = 0; call < 50; call++) ask();
    expect(counts.begun).toBe(1);
    await end();
    expect(counts.begun).toBe(2);
    await end();
    expect(counts).toEqual({ begun: 2, running: 0, most: 1 });
  });

  it('runs again for a call in its second run, too', async () => {
    const { run, counts, end } = job();
    const ask = inTurn(run);
    ask();
    ask();
    await end();
    ask();
    await end();
    expect(counts).toEqual({ begun: 3, running: 1, most: 1 });
    await end();
    expect(counts).toEqual({ begun: 3, running: 0, most: 1 });
  });

  it('runs anew for a call after it has ended', async () => {
    const { run, counts, end } = job();
    const ask = inTurn(run);
    ask();
    await end();
    ask();
    await end();
    expect(counts.begun).toBe(2);
  });

  it('is not ended by a failure: calls that waited, and later ones, still run', async () => {
    const { run, counts, end } = job();
    const ask = inTurn(run);
    ask();
    ask();
    await end(new Error('no'));
    expect(counts.begun).toBe(2);
    await end(new Error('no'));
    ask();
    expect(counts.begun).toBe(3);
    await end();
    expect(counts.running).toBe(0);
  });
});
