import { expect, it } from 'vitest';
import { passing } from '~/components/app/passing';

it('what one screen hands to the next is there once, and the last of it only', () => {
  const { handOver, take } = passing<string>();
  expect(take()).toBeNull();
  handOver('a');
  handOver('b');
  expect([take(), take()]).toEqual(['b', null]);
});
