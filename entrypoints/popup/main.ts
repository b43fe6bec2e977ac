import { whereLeft } from '~/components/app/where-left';
import { start } from '../pages/start';

// The empty page is painted before the first screen is made: the popup is there at once,
// at its full size, and nothing jumps when the words come.
requestAnimationFrame(() =>
  setTimeout(() => void start('popup', async (desk) => (await whereLeft(desk)) ?? { name: 'home' })),
);
