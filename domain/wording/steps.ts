/** Three numbers are a step, and the fourth keeps them in line. */
const width = 4;

/**
 * Where a word of each kind leads from each node. A text asks for thousands of steps, so they lie in
 * one array: with a map in every node each look went to several places in memory, and the whole took a fifth more.
 */
export class Steps {
  /** Each step at a place that its first two numbers lead to: from, kind, value. A zero is a free place. */
  private table = new Int32Array(width << 12);
  private size = 0;

  /**
   * @param from a number above zero
   * @returns the value that was noted, or -1
   */
  find(from: number, kind: number): number {
    const at = this.placeOf(from, kind);
    return this.table[at] === 0 ? -1 : (this.table[at + 2] ?? -1);
  }

  /** @param value zero or above */
  note(from: number, kind: number, value: number): void {
    // Half of the places stay free, so that most steps stand at their own.
    if (++this.size * 2 * width > this.table.length) this.widen();
    this.table.set([from, kind, value], this.placeOf(from, kind));
  }

  private placeOf(from: number, kind: number): number {
    const { table } = this;
    const end = table.length - width;
    let at = ((Math.imul(from, 0x9e3779b1) ^ Math.imul(kind, 0x85ebca6b)) >>> 5) & end;
    while (table[at] !== 0 && (table[at] !== from || table[at + 1] !== kind)) at = (at + width) & end;
    return at;
  }

  private widen(): void {
    const before = this.table;
    this.table = new Int32Array(before.length * 2);
    for (let at = 0; at < before.length; at += width) {
      const step = before.subarray(at, at + width);
      if (step[0] !== 0) this.table.set(step, this.placeOf(step[0] ?? 0, step[1] ?? 0));
    }
  }
}
