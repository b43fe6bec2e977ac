import { signal } from '@preact/signals';
import { lockState } from '~/storage/lock/look';
import { turnOn } from '~/storage/lock/turn';
import { drawWords, isLongEnough, plainly } from '~/storage/seal/passphrase';
import { makeRecoveryCode } from '~/storage/seal/recovery-code';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { toHash } from '../app/route';
import { Actions, Button, ButtonLink } from '../ui/button';
import { Choices } from '../ui/choices';
import { ErrorSummary, type Fault } from '../ui/error-summary';
import { Heading } from '../ui/heading';
import { Paragraphs } from '../ui/paragraphs';
import { SubmitForm } from '../ui/submit-form';
import { ConfirmCode, isEndOf, ShowCode } from './code-steps';
import styles from './lock.module.css';
import { SecretField, ShowSecrets, takeSecrets, type LockWords } from './secrets';

type Step = 'choose' | 'own' | 'words' | 'code' | 'confirm' | 'done';

/**
 * Setting up the lock, a step a screen. Nothing of it is kept before the last one: whoever closes the
 * page half-way has no lock, and all is as it was.
 */
export async function openTurnOn(desk: Desk): Promise<Screen> {
  const [words, state] = await Promise.all([desk.words('lock'), lockState(desk.vault)]);
  if (state !== 'off') desk.go({ name: 'lock' });
  const { chance } = desk.vault;
  const step = signal<Step>('choose');
  const chosen = signal<'own' | 'words' | undefined>(undefined);
  // A list of its own at each press, so that the same fault takes the focus once more.
  const missing = signal<readonly Fault[]>([]);
  const drawn = signal('');
  const secrets = takeSecrets(['own', 'again', 'words', 'groups']);
  const working = signal(false);
  const attempt = createAttempt();
  const code = makeRecoveryCode(chance);
  const passphrase = () => (chosen.value === 'own' ? secrets.typed.value.own : drawn.value);

  async function draw(): Promise<void> {
    const list = (await import('~/storage/seal/wordlist')).words;
    drawn.value = drawWords(list, chance);
    secrets.type('words', '');
  }

  /** Takes what was typed on a step, or says what is wrong with it. */
  async function goOn(): Promise<void> {
    const { own, again, words: typed, groups } = secrets.typed.value;
    switch (step.value) {
      case 'choose':
        if (chosen.value === undefined) missing.value = [{ field: 'kind', text: words.turnOn.choose.error }];
        if (chosen.value === 'words' && drawn.value === '') await draw();
        if (chosen.value !== undefined) step.value = chosen.value;
        return;
      case 'own':
        if (!isLongEnough(own)) secrets.blame('own', words.fault.short);
        else if (own !== again) secrets.blame('again', words.fault.unlike);
        else step.value = 'code';
        return;
      case 'words':
        if (plainly(typed).toLowerCase() !== drawn.value) secrets.blame('words', words.fault.unlike);
        else step.value = 'code';
        return;
      case 'confirm':
        if (!isEndOf(code, groups)) secrets.blame('groups', words.fault.groups);
        else await seal();
        return;
      case 'code':
      case 'done':
        return;
    }
  }

  async function seal(): Promise<void> {
    working.value = true;
    const made = { passphrase: passphrase(), recovery: code };
    const sealed = await attempt.run(() => turnOn(desk.vault, made, desk.newId()));
    working.value = false;
    if (!sealed) return;
    secrets.clear();
    drawn.value = '';
    step.value = 'done';
  }

  function Shown() {
    switch (step.value) {
      case 'choose':
        return (
          <Choose
            {...{ desk, words, missing: missing.value, chosen: chosen.value }}
            choose={(next) => {
              chosen.value = next;
              missing.value = [];
            }}
          />
        );
      case 'own':
        return (
          <>
            <Heading key="own">{words.turnOn.own.heading}</Heading>
            <SecretField of={secrets} name="own" words={words.turnOn.own.field} />
            <SecretField of={secrets} name="again" words={words.turnOn.own.again} />
            <ShowSecrets of={secrets} label={desk.common.actions.showTyped} />
            <Onward desk={desk} back={() => (step.value = 'choose')} />
          </>
        );
      case 'words':
        return (
          <>
            <Heading key="words">{words.turnOn.words.heading}</Heading>
            <ol class={styles.drawn}>
              {drawn.value.split(' ').map((word, place) => (
                <li key={place}>{word}</li>
              ))}
            </ol>
            <Paragraphs of={words.turnOn.words.body} />
            <SecretField of={secrets} name="words" words={words.turnOn.words.field} />
            <ShowSecrets of={secrets} label={desk.common.actions.showTyped} />
            <Onward desk={desk} back={() => (step.value = 'choose')}>
              <Button quiet onPress={draw}>
                {words.turnOn.words.other}
              </Button>
            </Onward>
          </>
        );
      case 'code':
        return <ShowCode words={words} code={code} next={() => (step.value = 'confirm')} />;
      case 'confirm':
        return (
          <ConfirmCode
            {...{ words, secrets, working, go: words.turnOn.confirm.go }}
            back={() => (step.value = 'code')}
          />
        );
      case 'done':
        return (
          <>
            <Heading key="done">{words.turnOn.done.heading}</Heading>
            <Paragraphs of={words.turnOn.done.body} />
            <Actions atEnd>
              <ButtonLink href={toHash({ name: 'home' })}>{desk.common.actions.home}</ButtonLink>
              <ButtonLink quiet href={toHash({ name: 'lock' })}>
                {words.auto.heading}
              </ButtonLink>
            </Actions>
          </>
        );
    }
  }
  return {
    leave: secrets.clear,
    View: () => (
      <SubmitForm key={step.value} onSubmit={goOn}>
        <NotSaved desk={desk} of={[attempt]} />
        <Shown />
      </SubmitForm>
    ),
  };
}

interface ChooseProps {
  desk: Desk;
  words: LockWords;
  missing: readonly Fault[];
  chosen: 'own' | 'words' | undefined;
  choose: (chosen: 'own' | 'words') => void;
}

function Choose({ desk, words, missing, chosen, choose }: ChooseProps) {
  const { heading, body, legend, own, words: drawn } = words.turnOn.choose;
  return (
    <>
      {missing.length > 0 && <ErrorSummary heading={desk.common.amiss} faults={missing} />}
      <Heading>{heading}</Heading>
      <Paragraphs of={body} />
      <Choices
        name="kind"
        legend={legend}
        choices={[
          { value: 'words', ...drawn },
          { value: 'own', ...own },
        ]}
        chosen={chosen}
        error={missing[0]?.text ?? null}
        onChoose={choose}
      />
      <Actions atEnd>
        <Button submit>{desk.common.actions.next}</Button>
        <ButtonLink quiet href={toHash({ name: 'lock' })}>
          {desk.common.actions.cancel}
        </ButtonLink>
      </Actions>
    </>
  );
}

function Onward({
  desk,
  back,
  children,
}: {
  desk: Desk;
  back: () => void;
  children?: preact.ComponentChildren;
}) {
  return (
    <Actions atEnd>
      <Button submit>{desk.common.actions.next}</Button>
      {children}
      <Button quiet onPress={back}>
        {desk.common.actions.back}
      </Button>
    </Actions>
  );
}
