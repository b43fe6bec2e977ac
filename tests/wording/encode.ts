import { certain, Chances, narrow, type Coder } from '../../domain/wording/coding.ts';
import { codeWeights, contextCount } from '../../domain/wording/weights.ts';

const over = 2 ** 32;

/** Writes choices for `ChoiceReader`. */
export class ChoiceWriter implements Coder {
  private readonly chances: Chances;
  private readonly bytes: number[] = [];
  private low = 0;
  private range = 0xffffffff;
  /** The byte that a carry can still reach, and how many full ones stand behind it. */
  private held = 0;
  private full = 0;

  constructor(contexts: number) {
    this.chances = new Chances(contexts);
  }

  choose(context: number, choice: boolean): boolean {
    const bound = Math.floor(this.range / certain) * this.chances.of(context);
    if (choice) {
      this.low += bound;
      this.range -= bound;
    } else this.range = bound;
    this.chances.learn(context, choice);
    while (this.range < narrow) {
      this.range *= 256;
      this.shift();
    }
    return choice;
  }

  /** All that was written; nothing can be after it. */
  end(): Uint8Array {
    for (let count = 0; count < 5; count++) this.shift();
    return Uint8Array.from(this.bytes);
  }

  private shift(): void {
    const carry = this.low >= over ? 1 : 0;
    if (this.low < 0xff000000 || carry === 1) {
      this.bytes.push((this.held + carry) & 0xff);
      for (; this.full > 0; this.full--) this.bytes.push((0xff + carry) & 0xff);
      this.held = Math.floor(this.low / narrow) & 0xff;
    } else this.full++;
    this.low = (this.low % narrow) * 256;
  }
}

/** The other side of `weightsOf()`. */
export function lettersOf(weights: Int8Array): string {
  const writer = new ChoiceWriter(contextCount);
  codeWeights(writer, weights);
  return btoa(String.fromCharCode(...writer.end()));
}
