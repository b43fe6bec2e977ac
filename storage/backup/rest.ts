/** Lets a page draw and hear keys in the midst of long work; platform/rest.ts is the real one. */
export interface Rest {
  /** Whether the page has waited long enough. It costs little, and is asked after every record. */
  due(): boolean;
  /** Resolves when the page had its turn. */
  take(): Promise<void>;
}

/** Hears how much of the work is done, from 0 to 1. */
export type Tell = (share: number) => void;

/** Works on one item after the other, with rests in between. */
export async function inSlices<Item>(
  items: readonly Item[],
  rest: Rest,
  work: (item: Item) => void,
  tell?: Tell,
): Promise<void> {
  for (const [index, item] of items.entries()) {
    work(item);
    if (!rest.due()) continue;
    tell?.((index + 1) / items.length);
    await rest.take();
  }
}

/** Tells a part of the work as its share of the whole. */
export const partOf =
  (tell: Tell, from: number, to: number): Tell =>
  (share) =>
    tell(from + (to - from) * share);
