import { computed, signal } from '@preact/signals';
import type { Words } from '~/content/schema';
import type { FormDraft } from '~/storage/draft';
import { keys, ofAll } from '~/storage/keys';
import { readSettings, saveSettings } from '~/storage/settings';
import { mayLeaveTo } from '~/storage/settings-schema';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { takePen } from '../app/draft';
import { tryToLeave } from '../app/leaving';
import { Actions, Button } from '../ui/button';
import { Line } from '../ui/field';
import { Heading } from '../ui/heading';
import { Notice } from '../ui/notice';
import { Paragraphs } from '../ui/paragraphs';
import { SubmitForm } from '../ui/submit-form';
import styles from './settings.module.css';

/** What leaving quickly does and cannot do, a try of it, and where it leads. */
export async function openLeaving(desk: Desk): Promise<Screen> {
  const [words, settings] = await Promise.all([desk.words('leaving'), readSettings(desk.store)]);
  const tried = signal(false);
  const address = await takeAddress(desk, settings.leaveTo);
  return {
    leave: address.stop,
    View: () => (
      <>
        <NotSaved desk={desk} of={[address.attempt, address.pen]} />
        <Heading>{words.heading}</Heading>
        <Paragraphs of={words.body} />
        <Notice>{tried.value && <p>{words.tried}</p>}</Notice>
        <Actions>
          <Button
            onPress={() => {
              tried.value = true;
              return tryToLeave(desk);
            }}
          >
            {words.try}
          </Button>
        </Actions>
        <h2>{words.cannotHeading}</h2>
        <ul>
          {words.cannot.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <Where words={words.where} address={address} />
      </>
    ),
  };
}

type Address = Awaited<ReturnType<typeof takeAddress>>;

const field = 'leave-to';

/** The address in its field, and what becomes of it. What was typed and not saved is there again. */
async function takeAddress(desk: Desk, found: string) {
  const kept = signal(found);
  const addressIn = ({ texts }: FormDraft) => texts.address ?? '';
  const pen = await takePen(desk, 'leaving', ofAll, (draft) => {
    typed.value = addressIn(draft);
    told.value = null;
  });
  const typed = signal(pen.found === null ? found : addressIn(pen.found));
  const told = signal<'saved' | 'fault' | null>(null);
  const attempt = createAttempt();
  const changed = computed(() => typed.value.trim() !== kept.value);

  async function read(): Promise<void> {
    const { leaveTo } = await readSettings(desk.store);
    // What is being typed here is not lost to what was saved in another window.
    if (!changed.value) typed.value = leaveTo;
    kept.value = leaveTo;
  }
  const stopHearing = desk.store.onChange((items) => {
    if (keys.settings in items) void read();
  });
  return {
    typed,
    told,
    attempt,
    pen,
    stop: (): void => {
      stopHearing();
      pen.stop();
    },
    type: (text: string): void => {
      typed.value = text;
      told.value = null;
      pen.write({ texts: { address: text } });
    },
    save: async (): Promise<void> => {
      const leaveTo = typed.value.trim();
      if (!mayLeaveTo(leaveTo)) {
        told.value = 'fault';
        document.getElementById(field)?.focus();
        return;
      }
      const saved = await attempt.run(() => saveSettings(desk.store, { leaveTo }, desk.clock.now(), pen.key));
      if (!saved) return;
      pen.done();
      typed.value = leaveTo;
      kept.value = leaveTo;
      told.value = 'saved';
    },
  };
}

function Where({ words, address }: { words: Words['leaving']['where']; address: Address }) {
  const { typed, told, type, save } = address;
  return (
    <SubmitForm class={styles.where} onSubmit={save}>
      {/* A fault comes while the focus is in the field already: a screen reader is told of it here. */}
      <div aria-live="polite">
        <Line
          id={field}
          label={words.label}
          hint={words.hint}
          value={typed.value}
          limit={2000}
          error={told.value === 'fault' ? words.fault : null}
          onInput={type}
        />
      </div>
      <Notice>{told.value === 'saved' && <p>{words.saved}</p>}</Notice>
      <Actions>
        <Button quiet submit>
          {words.save}
        </Button>
      </Actions>
    </SubmitForm>
  );
}
