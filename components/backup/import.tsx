import { useSignal } from '@preact/signals';
import type { Words } from '~/content/schema';
import { open } from '~/storage/open';
import type { Desk, Screen } from '../app/desk';
import { toHash } from '../app/route';
import { Actions, Button, ButtonLink } from '../ui/button';
import { Tick, Ticks } from '../ui/choices';
import { FileField, Secret } from '../ui/field';
import { Heading } from '../ui/heading';
import { Warning } from '../ui/notice';
import { Paragraphs } from '../ui/paragraphs';
import { Progress } from '../ui/progress';
import { SubmitForm } from '../ui/submit-form';
import { createImport, type Importing, type ImportModel } from './importing';
import { inPage } from './in-page';
import { Preview } from './preview';

/** Bringing back a copy: a file is chosen, looked at, added, and may be taken out again. */
export async function openImport(desk: Desk): Promise<Screen> {
  const all = await desk.words('backup');
  const words = all.import;
  if (desk.place !== 'page') return inPage(desk, { name: 'import' }, words.heading, all.page);
  // Older data are led on first, and a damaged first screen is mended first.
  await open(desk.store);
  const model = createImport(desk);
  return { View: () => <Step desk={desk} words={words} model={model} state={model.state.value} /> };
}

interface Props {
  desk: Desk;
  words: Words['backup']['import'];
  model: ImportModel;
}

function Step({ state, ...props }: Props & { state: Importing }) {
  const { words, model } = props;
  switch (state.phase) {
    case 'choosing':
    case 'reading':
    case 'refused':
      return <Choosing {...props} state={state} />;
    case 'sealed':
      return <Sealed key="sealed" {...props} state={state} />;
    case 'preview':
      return <Before {...props} state={state} />;
    case 'adding':
      return (
        <>
          <Heading key="adding">{words.heading}</Heading>
          <Progress label={words.adding} share={state.share} />
        </>
      );
    case 'done':
      return <Done {...props} state={state} />;
    case 'undoing':
      return (
        <>
          <Heading key="undoing">{words.heading}</Heading>
          <p role="status">{words.undoing}</p>
        </>
      );
    case 'undone':
      return (
        <>
          <Heading key="undone">{words.undone.heading}</Heading>
          <Paragraphs of={words.undone.body} />
          <Actions>
            <Button quiet onPress={model.again}>
              {words.preview.other}
            </Button>
          </Actions>
        </>
      );
  }
}

type At<Phase extends Importing['phase']> = Props & { state: Extract<Importing, { phase: Phase }> };

function Choosing({ words, model, state }: At<'choosing' | 'reading' | 'refused'>) {
  return (
    <>
      <Heading key={state.phase}>{words.heading}</Heading>
      <Paragraphs of={words.intro} />
      {state.phase === 'refused' && (
        <Warning key={state.fault}>
          <p>
            <strong>{words.refused}.</strong> {words.faults[state.fault]}
          </p>
        </Warning>
      )}
      {state.phase === 'reading' ? (
        <Progress label={words.reading} share={state.share} />
      ) : (
        <FileField
          id="file"
          label={words.file.label}
          hint={words.file.hint}
          accept=".json,application/json"
          onChoose={(file) => void model.choose(file)}
        />
      )}
    </>
  );
}

/** An encrypted copy asks for what it was sealed under. Nothing of it is kept. */
function Sealed({ desk, words, model, state: { wrong, opening } }: At<'sealed'>) {
  const typed = useSignal('');
  const shown = useSignal(false);
  const { sealed } = words;
  return (
    <SubmitForm onSubmit={() => model.unseal(typed.value)}>
      <Heading>{sealed.heading}</Heading>
      <Paragraphs of={sealed.body} />
      <div aria-live="polite">
        <Secret
          id="sealed"
          label={sealed.field.label}
          hint={sealed.field.hint}
          value={typed.value}
          shown={shown.value}
          error={wrong ? sealed.wrong : null}
          onInput={(text) => (typed.value = text)}
        />
      </div>
      <Tick
        label={desk.common.actions.showTyped}
        ticked={shown.value}
        onChange={(next) => (shown.value = next)}
      />
      <p role="status">{opening && sealed.opening}</p>
      <Actions>
        <Button submit>{sealed.go}</Button>
        <Button quiet onPress={model.again}>
          {words.preview.other}
        </Button>
      </Actions>
    </SubmitForm>
  );
}

function Before({ desk, words, model, state }: At<'preview'>) {
  const { merge, contents, settings, failed } = state;
  const { preview } = words;
  const wanted = settings && merge.settings === 'differs';
  const something = Object.keys(merge.items).length > 0 || wanted;
  return (
    <>
      {failed !== null && (
        <Warning>
          <p>{words[failed]}</p>
        </Warning>
      )}
      <Heading key="preview">{preview.heading}</Heading>
      <Preview desk={desk} words={preview} counts={merge.counts} unreadable={contents.unreadable} />
      {merge.settings === 'differs' && (
        <Ticks
          name="settings"
          legend={desk.common.actions.settings}
          hint={preview.settings.hint ?? ''}
          choices={[{ value: 'take', label: preview.settings.label }]}
          chosen={settings ? ['take'] : []}
          onChange={(chosen) => model.wantSettings(chosen.length > 0)}
        />
      )}
      {!something && <p>{preview.nothing}</p>}
      <Actions>
        {something && <Button onPress={model.add}>{preview.add}</Button>}
        <Button quiet onPress={model.again}>
          {preview.other}
        </Button>
      </Actions>
    </>
  );
}

function Done({ words, model, state: { kept } }: At<'done'>) {
  const { done } = words;
  return (
    <>
      {kept !== null && (
        <Warning>
          <p>{kept === 'full' ? words.undoFull : words[kept]}</p>
        </Warning>
      )}
      <Heading key="done">{done.heading}</Heading>
      <p>{done.body}</p>
      {kept !== 'changed' && <p>{done.undoable}</p>}
      <Actions>
        <ButtonLink href={toHash({ name: 'journal' })}>{done.look}</ButtonLink>
        {kept !== 'changed' && (
          <Button quiet onPress={model.undo}>
            {done.undo}
          </Button>
        )}
      </Actions>
    </>
  );
}
