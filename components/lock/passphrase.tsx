import { change } from '~/storage/lock/turn';
import type { Desk, Screen } from '../app/desk';
import { toHash } from '../app/route';
import { behindPassphrase } from './behind';
import { agree } from './renew';
import { SecretField, takeSecrets } from './secrets';

/** Another passphrase, behind the one until now. */
export async function openPassphrase(desk: Desk): Promise<Screen> {
  const words = await desk.words('lock');
  const said = words.passphrase;
  const secrets = takeSecrets(['now', 'next', 'again']);
  return behindPassphrase(desk, {
    words,
    said,
    secrets,
    meanwhile: words.closed.opening,
    ready: () => agree(secrets, words),
    act: (now) =>
      change(
        desk.vault,
        { way: 'passphrase', typed: now },
        { way: 'passphrase', secret: secrets.typed.value.next },
      ),
    fields: () => (
      <>
        <SecretField of={secrets} name="next" words={said.next} />
        <SecretField of={secrets} name="again" words={said.again} />
      </>
    ),
    onward: { href: toHash({ name: 'lock' }), label: desk.common.actions.back },
  });
}
