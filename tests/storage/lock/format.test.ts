import { describe, expect, it } from 'vitest';
import { openLock } from '~/storage/lock/open';
import { everyKind } from '../../fixtures/kinds';
import { passphrase, recoveryCode, sealedStorage } from '../../fixtures/sealed';
import { now } from '../made';
import { windows } from './windows';

describe('the format that is written down', { timeout: 120_000 }, () => {
  it.each([
    ['passphrase', passphrase],
    ['recovery', recoveryCode],
  ] as const)('is read by its %s when another implementation has sealed it', async (way, secret) => {
    const vault = windows(sealedStorage(everyKind(now))).open();
    expect((await openLock(vault, way, secret)).state).toBe('right');
    expect(await vault.store.get(null)).toEqual(everyKind(now));
  });
});
