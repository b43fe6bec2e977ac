import { signal, type ReadonlySignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import type { Words } from '~/content/schema';
import { awaitedTry, lockState } from '~/storage/lock/look';
import { ways, type Way } from '~/storage/seal/header-shape';
import type { Desk, Screen } from '../app/desk';
import { Actions, Button } from '../ui/button';
import { Heading } from '../ui/heading';
import { Notice } from '../ui/notice';
import { Paragraphs } from '../ui/paragraphs';
import { SubmitForm } from '../ui/submit-form';
import {
  faultOf,
  SecretField,
  ShowSecrets,
  takeSecrets,
  waiting,
  type LockWords,
  type Secrets,
} from './secrets';

/** What opens a lock, and stretches what was typed: large, so it is loaded while someone types. */
const opening = () => import('~/storage/lock/open');

/**
 * The closed lock, in place of every screen that shows something of a person. It is seen at each
 * opening of the popup, so nothing is loaded with it but the field for the passphrase.
 * @param reopen shows the screen that was asked for
 */
export async function openClosed(desk: Desk, reopen: () => void): Promise<Screen> {
  const [words, state] = await Promise.all([desk.words('locked'), lockState(desk.vault)]);
  /** The rest of the words. */
  const more = signal<LockWords | null>(null);
  const readMore = async () => (more.value ??= await desk.words('lock'));
  const way = signal<Way>('passphrase');
  /** What stands in place of the field. */
  const instead = signal<ComponentType | null>(null);
  const secrets = takeSecrets(ways);
  const working = signal(false);
  const stop = secrets.typed.subscribe(({ passphrase, recovery }) => {
    if (passphrase !== '' || recovery !== '') void Promise.all([opening(), readMore()]);
  });

  /** @returns whether it is open now */
  async function unlock(by: Way): Promise<boolean> {
    const typed = secrets.typed.value[by];
    const lock = await readMore();
    const missing = typed.trim() === '' ? lock.fault.empty : await slipIn(by, typed, lock);
    if (missing !== null) secrets.blame(by, missing);
    if (missing !== null || working.value) return false;
    working.value = true;
    secrets.unblame();
    const tried = await opening()
      .then(({ openLock }) => openLock(desk.vault, by, typed))
      .finally(() => (working.value = false));
    const fault = faultOf(desk, lock, by, tried);
    if (fault !== null) secrets.blame(by, fault);
    return fault === null;
  }

  async function submit(): Promise<void> {
    const by = way.value;
    if (!(await unlock(by))) return;
    if (by === 'passphrase') reopen();
    else instead.value = await renewalAfter(desk, await readMore(), secrets.typed.value.recovery, reopen);
  }

  /** Whoever has to wait is told so before anything is typed. */
  async function sayWait(): Promise<void> {
    const next = await awaitedTry(desk.vault);
    if (next !== null) secrets.blame(way.value, waiting(desk, await readMore(), next));
  }

  async function turn(): Promise<void> {
    await readMore();
    secrets.clear();
    way.value = way.value === 'recovery' ? 'passphrase' : 'recovery';
    await sayWait();
  }

  async function giveUp(): Promise<void> {
    secrets.clear();
    instead.value = await startingAnew(desk, await readMore(), () => (instead.value = null));
  }

  await sayWait();
  if (state === 'damaged' && !(await broughtBack(desk)))
    instead.value = await startingAnew(desk, await readMore(), null);
  return {
    bare: true,
    leave: stop,
    View: () => {
      const Instead = instead.value;
      return Instead === null ? (
        <Ask key={way.value} {...{ desk, words, more, secrets, working, way, submit, turn, giveUp }} />
      ) : (
        <Instead />
      );
    },
  };
}

/** Puts the lock's record back from its copy. Where the disk refuses it, the next opening tries again. */
async function broughtBack(desk: Desk): Promise<boolean> {
  const { bringBack } = await import('~/storage/lock/spare');
  return bringBack(desk.vault).catch(() => false);
}

/** A slip of the pen is told of before anything is tried. @returns null where there is none */
async function slipIn(by: Way, typed: string, words: LockWords): Promise<string | null> {
  if (by === 'passphrase') return null;
  const { readRecoveryCode } = await import('~/storage/seal/recovery-code');
  return readRecoveryCode(typed) === null ? words.fault.slip : null;
}

/** A new passphrase, once the code has opened it. */
async function renewalAfter(
  desk: Desk,
  words: LockWords,
  code: string,
  done: () => void,
): Promise<ComponentType> {
  const { createRenewal, Renew } = await import('./renew');
  const renewal = createRenewal(desk, words, code, done);
  return () => <Renew words={words} renewal={renewal} later={done} />;
}

/** @param back null where there is no way back: nothing opens a lock that is damaged */
async function startingAnew(desk: Desk, words: LockWords, back: (() => void) | null): Promise<ComponentType> {
  const { Forgotten } = await import('./forgotten');
  return () => <Forgotten desk={desk} words={words} back={back} />;
}

interface Props {
  desk: Desk;
  words: Words['locked'];
  more: ReadonlySignal<LockWords | null>;
  secrets: Secrets<Way>;
  working: ReadonlySignal<boolean>;
  way: ReadonlySignal<Way>;
  submit: () => Promise<void>;
  turn: () => Promise<void>;
  giveUp: () => Promise<void>;
}

/** One field, and the way to the other one. */
function Ask({ desk, words, more, secrets, working, way, submit, turn, giveUp }: Props) {
  const closed = more.value?.closed;
  const byCode = way.value === 'recovery' ? closed : undefined;
  return (
    <SubmitForm onSubmit={submit}>
      <Heading>{byCode ? byCode.code.heading : words.heading}</Heading>
      {byCode && <Paragraphs of={byCode.code.body} />}
      <SecretField of={secrets} name={way.value} words={byCode ? byCode.code.field : words.passphrase} />
      <ShowSecrets of={secrets} label={desk.common.actions.showTyped} />
      <Notice>{working.value && <p>{closed?.opening}</p>}</Notice>
      <Actions>
        <Button submit>{words.open}</Button>
        <Button quiet onPress={turn}>
          {byCode ? byCode.code.usePassphrase : words.useCode}
        </Button>
        {byCode && (
          <Button quiet onPress={giveUp}>
            {byCode.forgotten.link}
          </Button>
        )}
      </Actions>
    </SubmitForm>
  );
}
