// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import type { Desk } from '~/components/app/desk';
import { Guard } from '~/components/app/guard';
import { readWords } from '~/content/index';

it('shows what is safe in place of a screen that breaks while it is shown', async () => {
  const common = await readWords('en', 'common');
  const desk = { common, place: 'page' } as Desk;
  function Broken(): never {
    throw new Error('a text is missing');
  }
  const root = document.createElement('div');
  document.body.append(root);
  render(
    <Guard desk={desk}>
      <Broken />
    </Guard>,
    root,
  );
  await vi.waitFor(() => {
    expect(root.querySelector('h1')?.textContent).toBe(common.faults.unexpected.heading);
  });
  expect(root.querySelector('button')?.textContent).toBe(common.actions.tryAgain);
});
