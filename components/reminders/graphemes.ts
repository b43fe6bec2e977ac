/** How many characters a text has as people count them: an emoji of a family is one. */
export const graphemes = (text: string): number => [...new Intl.Segmenter().segment(text)].length;
