import type { Words } from '~/content/schema';
import type { Desk, Screen } from '../app/desk';
import { Heading } from '../ui/heading';

/** What is kept, where, and what cannot be hidden, as a screen that can be read at any time. */
export async function openKeeps(desk: Desk): Promise<Screen> {
  const words = await desk.words('keeps');
  return {
    View: () => (
      <>
        <Heading>{words.heading}</Heading>
        <Keeps words={words} />
      </>
    ),
  };
}

export function Keeps({ words }: { words: Words['keeps'] }) {
  return (
    <>
      <h2>{words.keepsHeading}</h2>
      <ul>
        {words.keeps.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <h2>{words.cannotHeading}</h2>
      <ul>
        {words.cannot.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}
