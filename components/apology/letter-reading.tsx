import type { Words } from '~/content/schema';
import { letterParts } from '~/domain/letter';
import { NotSaved } from '../app/attempt';
import { toHash } from '../app/route';
import { Actions, Button, ButtonLink } from '../ui/button';
import { Heading } from '../ui/heading';
import { Notice } from '../ui/notice';
import { Paragraphs } from '../ui/paragraphs';
import styles from './apology.module.css';
import { givenInWords } from './given-in-words';
import type { LetterProps } from './letter';

interface ReadingProps extends LetterProps {
  /** What just happened, or nothing. */
  said: string;
  copy: () => unknown;
  change: () => unknown;
  give: () => unknown;
  remove: () => unknown;
}

/** A letter to be read aloud; once it was given, with how they answered. */
export function Reading({ desk, words, kept, attempt, said, copy, change, give, remove }: ReadingProps) {
  const { letter, given } = kept;
  return (
    <>
      {given !== null && <p class={styles.eyebrow}>{givenInWords(given, words, desk)}</p>}
      <Heading key="reading">{words.letter.heading}</Heading>
      <div class={styles.letter}>
        {letterParts
          .filter((part) => letter.texts[part].trim() !== '')
          .map((part) => (
            <p key={part} dir="auto">
              {letter.texts[part].trim()}
            </p>
          ))}
      </div>
      {given === null ? (
        <Paragraphs of={words.letter.aloud} />
      ) : (
        <>
          <h2>{words.given.answerHeading}</h2>
          {given.texts.answer.trim() === '' ? (
            <p class={styles.quiet}>{words.given.noAnswer}</p>
          ) : (
            <p class={styles.answer} dir="auto">
              {given.texts.answer}
            </p>
          )}
          <Actions>
            <Button quiet onPress={give}>
              {words.given.changeAnswer}
            </Button>
          </Actions>
          <Listen words={words} />
        </>
      )}
      <Actions>
        {given === null && (
          <Button quiet onPress={give}>
            {words.given.mark}
          </Button>
        )}
        <Button quiet onPress={change}>
          {words.letter.change}
        </Button>
        <Button quiet onPress={remove}>
          {words.letter.remove}
        </Button>
      </Actions>
      <Actions atEnd>
        {/* Said beside the button, because the letter is long. */}
        <div class={styles.said}>
          <NotSaved desk={desk} of={[attempt]} />
          <Notice>{said !== '' && <p>{said}</p>}</Notice>
        </div>
        <Button onPress={copy}>{words.letter.copy}</Button>
        <ButtonLink quiet href={toHash({ name: 'letters' })}>
          {desk.common.actions.back}
        </ButtonLink>
      </Actions>
    </>
  );
}

function Listen({ words: { given } }: { words: Words['apology'] }) {
  return (
    <>
      <h2>{given.listen.heading}</h2>
      <Paragraphs of={given.listen.body} />
    </>
  );
}

/** Right after a letter was given: the other half of it is to listen (B5.2). */
export function Listening({ desk, words, back }: LetterProps & { back: () => void }) {
  return (
    <>
      <Notice>
        <p>{words.given.kept}</p>
      </Notice>
      <Heading key="listening">{words.given.listen.heading}</Heading>
      <Paragraphs of={words.given.listen.body} />
      <Actions atEnd>
        <ButtonLink href={toHash({ name: 'home' })}>{desk.common.actions.home}</ButtonLink>
        <Button quiet onPress={back}>
          {desk.common.actions.back}
        </Button>
      </Actions>
    </>
  );
}
