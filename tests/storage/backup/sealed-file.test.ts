import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSealedFile, openSealed, sealUnder, sealUnderLock } from '~/storage/backup/sealed-file';
import { turnOff } from '~/storage/lock/turn';
import { everyKind } from '../../fixtures/kinds';
import { lockedWindows, secrets, windows } from '../lock/windows';
import { now } from '../made';
import { cases, chance } from '../seal/chance';

const text = JSON.stringify({ format: 'goldseam', version: 1, records: everyKind(now) });
const passphrase = 'a lamp in the cellar';
const file = await sealUnder(text, passphrase, 'b1', chance);
const envelope = JSON.parse(file) as Record<string, string> & { passphrase: object };

describe('an encrypted backup', { timeout: 120_000 }, () => {
  it('opens to the same text by its passphrase, and by no other', async () => {
    expect(await openSealed(envelope, ` ${passphrase}`)).toEqual({ text });
    expect(await openSealed(envelope, 'a lamp in the attic')).toBe('wrong');
    expect(await openSealed(envelope, '0'.repeat(28))).toBe('wrong');
  });

  it('shows nothing of what is in it', () => {
    for (const word of ['k-letter', 'records', 'relationship', 'weeks']) {
      expect(atob(envelope.box!)).not.toContain(word);
    }
  });

  it('is made under the lock without a passphrase being typed, and opens by both of its ways', async () => {
    const { vault, code } = await lockedWindows(everyKind(now));
    const made = JSON.parse((await sealUnderLock(text, vault)) ?? '') as unknown;
    expect(await openSealed(made, secrets.passphrase)).toEqual({ text });
    expect(await openSealed(made, code)).toEqual({ text });
    await turnOff(vault, secrets.passphrase);
    expect(await openSealed(made, secrets.passphrase)).toEqual({ text });
    expect(await sealUnderLock(text, vault)).toBeNull();
  });

  it('is made under no lock that is off or closed', async () => {
    expect(await sealUnderLock(text, windows(everyKind(now)).open())).toBeNull();
    const { browser } = await lockedWindows(everyKind(now));
    browser.restart();
    expect(await sealUnderLock(text, browser.open())).toBeNull();
  });

  it('is refused when anything of it was changed', async () => {
    for (const changed of [
      { version: 2 },
      { format: 'goldseam' },
      { more: 1 },
      { id: 'b2' },
      { box: envelope.box!.slice(4) },
      { passphrase: { ...envelope.passphrase, passes: 1 } },
    ]) {
      expect(await openSealed({ ...envelope, ...changed }, passphrase)).toMatch(/damaged|wrong/);
    }
    expect(isSealedFile(envelope)).toBe(true);
    expect(isSealedFile({ format: 'goldseam-sealed', version: 1 })).toBe(false);
    for (const other of [null, [], 'x', {}]) expect(await openSealed(other, passphrase)).toBe('damaged');
  });

  it('is damaged with any one letter of its box changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(envelope.box!.length - 1), fc.nat(6), async (at, bit) => {
        const letter = String.fromCharCode(envelope.box!.charCodeAt(at) ^ (1 << bit));
        const box = envelope.box!.slice(0, at) + letter + envelope.box!.slice(at + 1);
        expect(await openSealed({ ...envelope, box }, passphrase)).toBe('damaged');
      }),
      { numRuns: Math.max(4, Math.round(cases / 100)) },
    );
  });
});
