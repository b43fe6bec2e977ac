import { whereLeft } from '~/components/app/where-left';
import { start } from '../pages/start';

/** Opens the popup where it was left, or at its first screen. */
export function openPopup(): Promise<void> {
  return start('popup', async (desk) => (await whereLeft(desk)) ?? { name: 'home' });
}
