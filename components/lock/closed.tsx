import { signal, type Signal } from '@preact/signals';
import { lockState, openLock } from '~/storage/lock/open';
import { readRecoveryCode } from '~/storage/seal/recovery-code';
import type { Desk, Screen } from '../app/desk';
import { Actions, Button } from '../ui/button';
import { Heading } from '../ui/heading';
import { Notice } from '../ui/notice';
import { Paragraphs } from '../ui/paragraphs';
import { Forgotten } from './forgotten';
import { createRenewal, Renew } from './renew';
import { faultOf, SecretField, ShowSecrets, takeSecrets, type LockWords, type Secrets } from './secrets';

type Phase = 'passphrase' | 'code' | 'renew' | 'forgotten' | 'damaged';

/**
 * The closed lock, in place of every screen that shows something of a person.
 * @param reopen shows the screen that was asked for
 */
export async function openClosed(desk: Desk, reopen: () => void): Promise<Screen> {
  const [words, state] = await Promise.all([desk.words('lock'), lockState(desk.vault)]);
  const phase = signal<Phase>(state === 'damaged' ? 'damaged' : 'passphrase');
  const secrets = takeSecrets(['passphrase', 'code']);
  const working = signal(false);

  /** @returns whether it is open now */
  async function unlock(by: 'passphrase' | 'code'): Promise<boolean> {
    const typed = secrets.typed.value[by];
    const slip = by === 'code' && readRecoveryCode(typed) === null ? words.fault.slip : null;
    const missing = typed.trim() === '' ? words.fault.empty : slip;
    if (missing !== null) secrets.blame(by, missing);
    if (missing !== null || working.value) return false;
    working.value = true;
    const way = by === 'code' ? 'recovery' : 'passphrase';
    const tried = await openLock(desk.vault, way, typed).finally(() => (working.value = false));
    const fault = faultOf(desk, words, way, tried);
    if (fault !== null) secrets.blame(by, fault);
    return fault === null;
  }
  const renewal = createRenewal(desk, words, () => secrets.typed.value.code, reopen);
  return {
    bare: true,
    View: () => {
      switch (phase.value) {
        case 'passphrase':
          return (
            <Ask key="passphrase" name="passphrase" {...{ desk, words, secrets, working, phase }}>
              {async () => (await unlock('passphrase')) && reopen()}
            </Ask>
          );
        case 'code':
          return (
            <Ask key="code" name="code" {...{ desk, words, secrets, working, phase }}>
              {async () => (await unlock('code')) && (phase.value = 'renew')}
            </Ask>
          );
        case 'renew':
          return <Renew key="renew" words={words} renewal={renewal} later={reopen} />;
        case 'forgotten':
        case 'damaged':
          return <Forgotten desk={desk} words={words} phase={phase} />;
      }
    },
  };
}

interface Props {
  desk: Desk;
  words: LockWords;
  name: 'passphrase' | 'code';
  secrets: Secrets<'passphrase' | 'code'>;
  working: Signal<boolean>;
  phase: Signal<Phase>;
  children: () => unknown;
}

/** One field, and the way to the other one. */
function Ask({ words, name, secrets, working, phase, children: submit }: Props) {
  const { closed } = words;
  const byCode = name === 'code';
  const goTo = (next: Phase) => () => {
    secrets.clear();
    phase.value = next;
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Heading>{byCode ? closed.code.heading : closed.heading}</Heading>
      {byCode && <Paragraphs of={closed.code.body} />}
      <SecretField of={secrets} name={name} words={byCode ? closed.code.field : closed.passphrase} />
      <ShowSecrets of={secrets} words={words} />
      <Notice>{working.value && <p>{closed.opening}</p>}</Notice>
      <Actions>
        <Button submit>{closed.open}</Button>
        <Button quiet onPress={goTo(byCode ? 'passphrase' : 'code')}>
          {byCode ? closed.code.usePassphrase : closed.useCode}
        </Button>
        {byCode && (
          <Button quiet onPress={goTo('forgotten')}>
            {closed.forgotten.link}
          </Button>
        )}
      </Actions>
    </form>
  );
}
