/**
 * Remembers what was made for a key. When it is full, what was not asked for since it was last
 * full is forgotten, all at once.
 */
export class Memory<Value> {
  private readonly room: number;
  private recent = new Map<string, Value>();
  private earlier = new Map<string, Value>();

  constructor(room: number) {
    this.room = room;
  }

  /** What was made for this key before, or is made now. */
  recall(key: string, make: () => Value): Value {
    const known = this.recent.get(key);
    if (known !== undefined) return known;
    const value = this.earlier.get(key) ?? make();
    if (this.recent.size >= this.room) {
      this.earlier = this.recent;
      this.recent = new Map();
    }
    this.recent.set(key, value);
    return value;
  }
}
