/**
 * Choices as bytes, each in the fewer bits the better it was foreseen: the binary range coder of LZMA
 * (Igor Pavlov, LZMA specification, 2015), with chances in twelve bits that follow what came before.
 */

/** One side of it: writes choices, or reads them back. */
export interface Coder {
  /**
   * @param context a small number: choices that share it are foreseen together
   * @param choice to write; a reader takes no notice of it
   * @returns the choice that was written here
   */
  choose(context: number, choice: boolean): boolean;
}

/** A chance of this is sure to be “no”. */
export const certain = 1 << 12;
const pace = 6;
/** The range is widened below this. */
export const narrow = 1 << 24;

/** How likely “no” is in each context. */
export class Chances {
  private readonly chances: Uint16Array;

  constructor(contexts: number) {
    this.chances = new Uint16Array(contexts).fill(certain / 2);
  }

  of(context: number): number {
    return this.chances[context] ?? 0;
  }

  learn(context: number, choice: boolean): void {
    const chance = this.of(context);
    this.chances[context] = choice ? chance - (chance >> pace) : chance + ((certain - chance) >> pace);
  }
}

/** Reads choices back; behind the end of the bytes it reads on as if zeros followed. */
export class ChoiceReader implements Coder {
  private readonly bytes: Uint8Array;
  private readonly chances: Chances;
  /** The first byte only takes a carry of the writer, and is zero. */
  private at = 1;
  private range = 0xffffffff;
  private code = 0;

  constructor(bytes: Uint8Array, contexts: number) {
    this.bytes = bytes;
    this.chances = new Chances(contexts);
    for (let count = 0; count < 4; count++) this.code = this.withNext();
  }

  choose(context: number): boolean {
    const bound = Math.floor(this.range / certain) * this.chances.of(context);
    const choice = this.code >= bound;
    if (choice) {
      this.range -= bound;
      this.code -= bound;
    } else this.range = bound;
    this.chances.learn(context, choice);
    while (this.range < narrow) {
      this.range *= 256;
      this.code = this.withNext();
    }
    return choice;
  }

  private withNext(): number {
    return ((this.code << 8) | (this.bytes[this.at++] ?? 0)) >>> 0;
  }
}
