import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Tried } from '~/storage/lock/open';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { toHash } from '../app/route';
import { Actions, Button, ButtonLink } from '../ui/button';
import { Heading } from '../ui/heading';
import { Notice } from '../ui/notice';
import { Paragraphs } from '../ui/paragraphs';
import { SubmitForm } from '../ui/submit-form';
import { faultOf, SecretField, ShowSecrets, type LockWords, type Secrets } from './secrets';

interface Said {
  heading: string;
  body?: readonly string[];
  now: { label: string; hint?: string | undefined };
  go: string;
}
interface Ended {
  heading: string;
  body: readonly string[];
}

interface Deed {
  words: LockWords;
  said: Said & { done: Ended };
  secrets: Secrets<'now'>;
  /** What is said while it is done. */
  meanwhile: string;
  /** Whether everything else was typed as it should be; says what is wrong. */
  ready?: () => boolean;
  act: (now: string) => Promise<Tried>;
  /** The other fields. */
  fields?: () => ComponentChildren;
  /** Where it leads on from the end. */
  onward: { href: string; label: string };
}

/** Something that is done to the lock behind the passphrase until now: one form, and its end. */
export function behindPassphrase(desk: Desk, deed: Deed): Screen {
  const { words, said, secrets, meanwhile, ready = () => true, act, fields, onward } = deed;
  const working = signal(false);
  const done = signal(false);
  const attempt = createAttempt();

  async function submit(): Promise<void> {
    const now = typedNow(secrets, words);
    if (now === null || !ready() || working.value) return;
    working.value = true;
    secrets.unblame();
    await attempt.run(async () => {
      const fault = faultOf(desk, words, 'passphrase', await act(now));
      if (fault !== null) {
        secrets.blame('now', fault);
        return;
      }
      secrets.clear();
      done.value = true;
    });
    working.value = false;
  }
  return {
    leave: secrets.clear,
    View: () =>
      done.value ? (
        <Done said={said.done} {...onward} />
      ) : (
        <SubmitForm onSubmit={submit}>
          <NotSaved desk={desk} of={[attempt]} />
          <AskNow {...{ desk, said, secrets }} meanwhile={working.value ? meanwhile : null}>
            {fields?.()}
          </AskNow>
        </SubmitForm>
      ),
  };
}

/** @returns null where nothing was typed, and says so */
export function typedNow(secrets: Secrets<'now'>, words: LockWords): string | null {
  const { now } = secrets.typed.value;
  if (now.trim() !== '') return now;
  secrets.blame('now', words.fault.empty);
  return null;
}

interface AskProps {
  desk: Desk;
  said: Said;
  secrets: Secrets<'now'>;
  meanwhile: string | null;
  /** The other fields. */
  children?: ComponentChildren;
}

export function AskNow({ desk, said, secrets, meanwhile, children }: AskProps) {
  return (
    <>
      <Heading>{said.heading}</Heading>
      {said.body && <Paragraphs of={said.body} />}
      <SecretField of={secrets} name="now" words={said.now} />
      {children}
      <ShowSecrets of={secrets} label={desk.common.actions.showTyped} />
      <Notice>{meanwhile !== null && <p>{meanwhile}</p>}</Notice>
      <Actions atEnd>
        <Button submit>{said.go}</Button>
        <ButtonLink quiet href={toHash({ name: 'lock' })}>
          {desk.common.actions.cancel}
        </ButtonLink>
      </Actions>
    </>
  );
}

export function Done({ said, href, label }: { said: Ended; href: string; label: string }) {
  return (
    <>
      <Heading key="done">{said.heading}</Heading>
      <Paragraphs of={said.body} />
      <Actions atEnd>
        <ButtonLink href={href}>{label}</ButtonLink>
      </Actions>
    </>
  );
}
