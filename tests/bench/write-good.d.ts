declare module 'write-good' {
  /** @returns what it would have written otherwise, each with its place */
  export default function writeGood(text: string): { index: number; offset: number; reason: string }[];
}
