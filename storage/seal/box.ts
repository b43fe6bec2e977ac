/** The form of what is sealed, and what it is bound to. The format is written down in SECURITY.md. */
import type { Chance } from '../port';
import { aes } from './aes';
import { boxFormat, type Box } from './box-shape';

/** A box that does not open: something of it, or where it stands, is not as it was sealed. */
export class BrokenBox extends Error {
  override name = 'BrokenBox';
}

export interface Sealer {
  /** @param about names of what the value is and where it stands; it opens under the same alone */
  seal(value: unknown, about: About): Promise<Box>;
  /** @throws BrokenBox */
  open(box: Box, about: About): Promise<unknown>;
  /** The same two at once, from JSON and to JSON, for what cannot wait: three times slower for a whole history. */
  sealNow(json: string, about: About): Box;
  openNow(box: Box, about: About): string;
}

export type About = readonly (string | number)[];

/** @param key 32 bytes */
export function sealer(key: Uint8Array<ArrayBuffer>, chance: Chance): Sealer {
  const cipher = aes(key, chance);
  return {
    seal: async (value, about) => boxOf(await cipher.seal(padded(JSON.stringify(value)), bound(about))),
    sealNow: (json, about) => boxOf(cipher.sealNow(padded(json), bound(about))),
    async open(box, about) {
      try {
        return JSON.parse(textOf(await cipher.open(bytesOf(box.box), bound(about)))) as unknown;
      } catch (error) {
        throw new BrokenBox('it does not open', { cause: error });
      }
    },
    openNow(box, about) {
      try {
        return textOf(cipher.openNow(bytesOf(box.box), bound(about)));
      } catch (error) {
        throw new BrokenBox('it does not open', { cause: error });
      }
    },
  };
}

/** Names as bytes in which no two lists of names are the same. */
export function bound(about: About): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(['goldseam', boxFormat, ...about]));
}

/** @throws SyntaxError unless it is base64 to the last bit */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  // What is loosely read would take another last letter for the same bytes.
  return Uint8Array.fromBase64(base64, { lastChunkHandling: 'strict' });
}

const boxOf = (sealed: Uint8Array): Box => ({ sealed: boxFormat, box: sealed.toBase64() });

/** Lengths are seen from outside: a yes and a no have the same, and so have most short notes. */
const step = 256;
const space = 0x20;

/** JSON in whole steps. It may have white space at its end. */
function padded(text: string): Uint8Array<ArrayBuffer> {
  const json = new TextEncoder().encode(text);
  const bytes = new Uint8Array(Math.ceil(json.length / step) * step).fill(space);
  bytes.set(json);
  return bytes;
}

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
