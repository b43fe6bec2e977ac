import { signal } from '@preact/signals';
import type { Words } from '~/content/schema';
import { keys } from '~/storage/keys';
import { copyOfEverything } from '~/storage/repair';
import type { Desk, Screen } from '../app/desk';
import { toHash } from '../app/route';
import { Actions, Button } from '../ui/button';
import { Choices } from '../ui/choices';
import { counted } from '../ui/counted';
import { fill } from '../ui/fill';
import { Heading } from '../ui/heading';
import { Beforehand, Notice } from '../ui/notice';
import { Paragraphs } from '../ui/paragraphs';
import { Progress } from '../ui/progress';
import { rawName } from './file-name';
import { inPage } from './in-page';
import { copyInWords } from './last';
import { kindsOfFile, makeFile, saveMade, type KindOfFile } from './making';
import { OwnPassphrase, takePassphrase } from './own-passphrase';
import styles from './backup.module.css';

type Phase =
  | { phase: 'choosing' }
  | { phase: 'writing'; share: number }
  | { phase: 'saved'; name: string; unreadable: number };

/** Saving everything as a file, in one of its kinds. */
export async function openExport(desk: Desk): Promise<Screen> {
  const words = await desk.words('backup');
  const { heading, intro, what, readable, sealed, save, writing, import: bringBack } = words.export;
  if (desk.place !== 'page') return inPage(desk, { name: 'export' }, heading, words.page);
  const last = signal(await copyInWords(desk));
  // Whoever has a lock does not want a file that anyone can read.
  const locked = desk.vault.isOn();
  const kind = signal<KindOfFile>(locked ? 'sealed' : 'json');
  const own = takePassphrase(sealed);
  const state = signal<Phase>({ phase: 'choosing' });

  async function make(): Promise<void> {
    // What is pressed twice is saved once.
    if (state.value.phase === 'writing') return;
    const chosen = kind.value;
    const passphrase = chosen === 'sealed' && !locked ? own.taken() : null;
    if (chosen === 'sealed' && !locked && passphrase === null) return;
    state.value = { phase: 'writing', share: 0 };
    const tell = (share: number) => (state.value = { phase: 'writing', share });
    const file = await makeFile(desk, chosen, tell, passphrase);
    await saveMade(desk, chosen, file);
    state.value = { phase: 'saved', name: file.name, unreadable: file.unreadable };
  }
  const stop = desk.store.onChange((changed) => {
    if (keys.backup in changed) void copyInWords(desk).then((told) => (last.value = told));
  });
  return {
    leave: stop,
    View: () => (
      <>
        <Heading>{heading}</Heading>
        <Paragraphs of={intro} />
        <p>{last.value}</p>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void make();
          }}
        >
          <Choices
            name="kind"
            legend={what.legend}
            choices={kindsOfFile.map((value) => ({ value, ...(value === 'sealed' ? sealed : what[value]) }))}
            chosen={kind.value}
            onChoose={(value) => (kind.value = value)}
          />
          {kind.value === 'sealed' ? (
            <>
              <p>{locked ? sealed.byLock : sealed.byOwn}</p>
              {!locked && <OwnPassphrase words={sealed} show={desk.common.actions.showTyped} of={own} />}
            </>
          ) : (
            <Beforehand>
              <p>{readable}</p>
            </Beforehand>
          )}
          <Actions>
            <Button submit>{save}</Button>
          </Actions>
        </form>
        {state.value.phase === 'writing' && <Progress label={writing} share={state.value.share} />}
        <div class={styles.told}>
          <Notice>
            {state.value.phase === 'saved' && <Saved desk={desk} words={words.export} {...state.value} />}
          </Notice>
        </div>
        <p class={styles.other}>
          <a href={toHash({ name: 'import' })}>{bringBack.label}</a>
        </p>
      </>
    ),
  };
}

interface SavedProps {
  desk: Desk;
  words: Words['backup']['export'];
  name: string;
  unreadable: number;
}

function Saved({ desk, words, name, unreadable }: SavedProps) {
  const saveRaw = async () => desk.save(rawName(desk), await copyOfEverything(desk.store));
  return (
    <>
      <p>{fill(words.saved, { file: name })}</p>
      {unreadable > 0 && (
        <>
          <p>
            {counted(words.unreadable.count, unreadable, desk.language)} {words.unreadable.body}
          </p>
          <Button quiet onPress={saveRaw}>
            {words.unreadable.save}
          </Button>
        </>
      )}
    </>
  );
}
