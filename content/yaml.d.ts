/** A word file; content/compile.ts has held it against its schema, content/index.ts gives it its type. */
declare module '*.yaml' {
  const words: unknown;
  export default words;
}
