import { turnOff } from '~/storage/lock/turn';
import type { Desk, Screen } from '../app/desk';
import { toHash } from '../app/route';
import { behindPassphrase } from './behind';
import { takeSecrets } from './secrets';

/** Turning the lock off, behind the passphrase. */
export async function openTurnOff(desk: Desk): Promise<Screen> {
  const words = await desk.words('lock');
  const said = words.turnOff;
  return behindPassphrase(desk, {
    words,
    said,
    secrets: takeSecrets(['now']),
    meanwhile: said.working,
    act: (now) => turnOff(desk.vault, now),
    onward: { href: toHash({ name: 'settings' }), label: desk.common.actions.settings },
  });
}
