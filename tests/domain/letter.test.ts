import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assemble, letterParts } from '~/domain/letter';
import { anyText } from './made';

const blank = { did: '', effect: '', owning: '', doing: '', leaving: '' };

describe('a letter as it is read aloud', () => {
  it('has its parts in the order of an apology, with a blank line between them, in whatever order they came', () => {
    const letter = { leaving: 'Five.', doing: 'Four.', owning: 'Three.', effect: 'Two.', did: 'One.' };
    expect(assemble(letter)).toBe('One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.');
  });

  it('leaves no gap where nothing, or nothing but spaces, was written', () => {
    expect(assemble({ ...blank, did: 'One.', owning: ' \n', leaving: 'Five.' })).toBe('One.\n\nFive.');
    expect(assemble(blank)).toBe('');
  });

  it('keeps the lines within a part, and loses only what stands around them', () => {
    expect(assemble({ ...blank, did: '\n One.\n\n Still one. \n', doing: 'أخبرتهم 🕯️' })).toBe(
      'One.\n\n Still one.\n\nأخبرتهم 🕯️',
    );
  });

  it('has every word of every part, whatever was written', () => {
    const anyLetter = fc.record(Object.fromEntries(letterParts.map((part) => [part, anyText])));
    fc.assert(
      fc.property(anyLetter, (letter) => {
        const texts = { ...blank, ...letter };
        let rest = assemble(texts);
        for (const part of letterParts) {
          const text = texts[part].trim();
          expect(rest.startsWith(text)).toBe(true);
          rest = rest.slice(text.length).replace(/^\n\n/, text === '' ? '$&' : '');
        }
        expect(rest).toBe('');
      }),
    );
  });
});
