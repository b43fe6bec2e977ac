/** How Goldseam looks, where that is not left to the system. */
export const looks = ['system', 'light', 'dark'] as const;
/** The size of text, beside what the browser sets. */
export const sizes = ['usual', 'large', 'larger'] as const;
export const motions = ['system', 'still'] as const;

export interface Appearance {
  look: (typeof looks)[number];
  size: (typeof sizes)[number];
  motion: (typeof motions)[number];
}
