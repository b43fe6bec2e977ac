import { copyOfEverything } from '~/storage/repair';
import type { Desk } from '../app/desk';
import { rawName } from './file-name';

/** Saves all as it lies on the disk. A popup dies before a file is saved, so the page does it. */
export async function saveRawCopy(desk: Desk): Promise<void> {
  if (desk.place === 'page') desk.save(rawName(desk), await copyOfEverything(desk.vault));
  else desk.openPage({ name: 'home' });
}
