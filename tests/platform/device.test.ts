import { describe, expect, it } from 'vitest';
import { systemOf } from '~/platform/device';

describe('the system of a device', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/156.0.0.0', 'windows'],
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:153.0) Gecko/20100101 Firefox/153.0', 'mac'],
    ['Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 Chrome/156.0.0.0', 'chromeos'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', null],
  ])('is told by %s', (userAgent, system) => {
    expect(systemOf(userAgent)).toBe(system);
  });
});
