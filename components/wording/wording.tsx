import { signal } from '@preact/signals';
import { writeDraft } from '~/storage/draft';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { fieldOf, openForm } from '../app/form';
import { nothing, openCurrent } from '../app/glance';
import { Actions, Button } from '../ui/button';
import { Heading } from '../ui/heading';
import { Notice } from '../ui/notice';
import { Paragraphs } from '../ui/paragraphs';
import { openCheck } from './check';
import { CheckedField } from './checked-field';
import { Ignored } from './ignored';

/** What was just done with the whole text. */
type Just = { what: 'copied' | 'notCopied' } | { what: 'cleared'; text: string } | null;

/** The check for any text. The text is kept as a draft is, until it is cleared. */
export async function openWording(desk: Desk): Promise<Screen> {
  const [words, at] = await Promise.all([desk.words('wording-screen'), openCurrent(desk)]);
  if (at === null) return nothing;
  const { id } = at.current;
  const form = await openForm(desk, 'wording', id, { text: '' });
  const check = openCheck(desk);
  const attempt = createAttempt();
  const just = signal<Just>(null);
  const focusField = () => document.getElementById(form.idOf('text'))?.focus();

  async function copy(): Promise<void> {
    just.value = { what: (await desk.copy(form.texts.value.text)) ? 'copied' : 'notCopied' };
  }
  async function clear(): Promise<void> {
    const { text } = form.texts.value;
    if (!(await attempt.run(() => writeDraft(desk.store, 'wording', id, null)))) return;
    form.clear();
    just.value = { what: 'cleared', text };
    focusField();
  }
  function undo(text: string): void {
    form.write('text', text);
    just.value = null;
    focusField();
  }
  const field = () => {
    const { onInput, ...rest } = fieldOf(form, 'text', words.text);
    return {
      ...rest,
      onInput(text: string) {
        just.value = null;
        onInput(text);
      },
    };
  };

  return {
    leave() {
      form.stop();
      check.stop();
    },
    View: () => (
      <>
        <NotSaved desk={desk} of={[attempt, form]} />
        <Heading>{words.heading}</Heading>
        <Paragraphs of={words.intro} />
        <CheckedField {...field()} check={check} lines={6} alone />
        <Ignored check={check} focus={focusField} />
        <Notice>
          {just.value !== null && <p>{words[just.value.what]}</p>}
          {just.value?.what === 'cleared' && <Undo desk={desk} text={just.value.text} undo={undo} />}
        </Notice>
        {form.texts.value.text.trim() !== '' && (
          <Actions atEnd>
            <Button onPress={copy}>{words.copy}</Button>
            <Button quiet onPress={clear}>
              {words.clear}
            </Button>
          </Actions>
        )}
      </>
    ),
  };
}

function Undo({ desk, text, undo }: { desk: Desk; text: string; undo: (text: string) => void }) {
  return (
    <Button quiet onPress={() => undo(text)}>
      {desk.common.actions.undo}
    </Button>
  );
}
