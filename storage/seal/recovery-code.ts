/** The code that is written down on paper: 128 bits of chance, and a check that finds a slip of the pen. */
import { sha256 } from '@noble/hashes/sha2.js';
import type { Chance } from '../port';

/** Crockford's 32: no letter in it looks like another, or like a digit. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bitsOfSymbol = 5n;
const bytesOfChance = 16;
const checkBits = 12n;
/** 128 bits and 12 of check, in fives. */
const symbols = 28;
const group = 4;

export function makeRecoveryCode(chance: Chance): string {
  const random = chance(bytesOfChance);
  return spelled((numberOf(random) << checkBits) | checkOf(random));
}

/**
 * The code as it was made, from what someone has typed: small letters, spaces and hyphens do not
 * matter, and what looks like a digit is taken as that digit.
 * @returns null when it is no code of ours, or one with a slip in it
 */
export function readRecoveryCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  const digits = Array.from(code);
  if (digits.length !== symbols || digits.some((symbol) => !alphabet.includes(symbol))) return null;
  const value = digits.reduce((sum, symbol) => (sum << bitsOfSymbol) | BigInt(alphabet.indexOf(symbol)), 0n);
  const random = bytesOf(value >> checkBits);
  return checkOf(random) === (value & ((1n << checkBits) - 1n)) ? code : null;
}

/** As it is written down: in fours. */
export function inGroups(code: string): string[] {
  return code.match(new RegExp(`.{${group}}`, 'g')) ?? [];
}

function spelled(value: bigint): string {
  return Array.from({ length: symbols }, (_, place) => {
    const shift = BigInt(symbols - 1 - place) * bitsOfSymbol;
    return alphabet[Number((value >> shift) & 31n)];
  }).join('');
}

function checkOf(random: Uint8Array): bigint {
  const [first = 0, second = 0] = sha256(random);
  return (BigInt(first) << 4n) | BigInt(second >> 4);
}

const numberOf = (bytes: Uint8Array) => BigInt(`0x${bytes.toHex()}`);
const bytesOf = (value: bigint) => Uint8Array.fromHex(value.toString(16).padStart(bytesOfChance * 2, '0'));
