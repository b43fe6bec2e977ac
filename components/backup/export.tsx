import { signal } from '@preact/signals';
import type { Words } from '~/content/schema';
import { keys } from '~/storage/keys';
import type { Desk, Screen } from '../app/desk';
import { toHash } from '../app/route';
import { Actions, Button } from '../ui/button';
import { Choices } from '../ui/choices';
import { counted } from '../ui/counted';
import { fill } from '../ui/fill';
import { Heading } from '../ui/heading';
import { Beforehand, Notice, Warning } from '../ui/notice';
import { Paragraphs } from '../ui/paragraphs';
import { Progress } from '../ui/progress';
import { createExport, type ExportModel, type Exporting } from './exporting';
import { rawName } from './file-name';
import { inPage } from './in-page';
import { copyInWords } from './last';
import { kindsOfFile, type KindOfFile } from './making';
import { OwnPassphrase, takePassphrase } from './own-passphrase';
import styles from './backup.module.css';

/** Saving everything as a file, in one of its kinds. */
export async function openExport(desk: Desk): Promise<Screen> {
  const words = await desk.words('backup');
  const { heading, intro, what, readable, sealed, save, import: bringBack } = words.export;
  if (desk.place !== 'page') return inPage(desk, { name: 'export' }, heading, words.page);
  const last = signal(await copyInWords(desk));
  // Whoever has a lock does not want a file that anyone can read.
  const locked = desk.vault.isOn();
  const kind = signal<KindOfFile>(locked ? 'sealed' : 'json');
  const own = takePassphrase(sealed);
  const model = createExport(desk);

  async function make(): Promise<void> {
    const ownWay = kind.value === 'sealed' && !locked;
    const passphrase = ownWay ? own.taken() : null;
    if (ownWay && passphrase === null) return;
    await model.make(kind.value, passphrase);
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
        <Told desk={desk} words={words.export} model={model} state={model.state.value} />
        <p class={styles.other}>
          <a href={toHash({ name: 'import' })}>{bringBack.label}</a>
        </p>
      </>
    ),
  };
}

interface Props {
  desk: Desk;
  words: Words['backup']['export'];
  model: ExportModel;
}

/** What became of it. The button that was pressed stays in its place, and keeps the focus. */
function Told({ state, ...props }: Props & { state: Exporting }) {
  const { words, model } = props;
  const file = state.phase === 'saved' || (state.phase === 'large' && state.saved) ? state.file : null;
  return (
    <>
      {state.phase === 'writing' && <Progress label={words.writing} share={state.share} />}
      <div class={styles.told}>
        {state.phase === 'failed' && (
          <>
            <Warning>
              <p>{words.failed.body}</p>
            </Warning>
            <Raw {...props} body={words.failed.raw} />
          </>
        )}
        {state.phase === 'large' && (
          <>
            <Warning>
              <p>{words.large.body}</p>
            </Warning>
            <Button quiet onPress={model.saveLarge}>
              {words.large.save}
            </Button>
          </>
        )}
        <Notice>
          {file !== null && (
            <>
              <p>{fill(words.saved, { file: file.name })}</p>
              {file.unreadable > 0 && (
                <p>{counted(words.unreadable.count, file.unreadable, props.desk.language)}</p>
              )}
            </>
          )}
        </Notice>
        {file !== null && file.unreadable > 0 && <Raw {...props} body={words.unreadable.body} />}
      </div>
    </>
  );
}

/** The copy of what lies on the disk. Under a lock it is as sealed as that is. */
function Raw({ desk, words, model, body }: Props & { body: string }) {
  const { raw } = words;
  const became = model.raw.value;
  return (
    <>
      <p>{body}</p>
      {desk.vault.isOn() ? (
        <p>{raw.sealed}</p>
      ) : (
        <Beforehand>
          <p>{words.readable}</p>
        </Beforehand>
      )}
      <Button quiet onPress={model.saveRaw}>
        {raw.save}
      </Button>
      {became === 'failed' && (
        <Warning>
          <p>{desk.common.faults.notCopied}</p>
        </Warning>
      )}
      <Notice>
        {(became === 'saved' || became === 'large') && <p>{fill(words.saved, { file: rawName(desk) })}</p>}
        {became === 'large' && <p>{raw.large}</p>}
      </Notice>
    </>
  );
}
