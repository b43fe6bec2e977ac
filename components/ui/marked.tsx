import type { ComponentChildren } from 'preact';

/** A text with some places in it marked. The places are in order and apart from each other. */
export function Marked({ text, spans }: { text: string; spans: readonly { start: number; end: number }[] }) {
  if (spans.length === 0) return <>{text}</>;
  const parts: ComponentChildren[] = spans.map(({ start, end }, index) => [
    text.slice(spans[index - 1]?.end ?? 0, start),
    <mark key={start}>{text.slice(start, end)}</mark>,
  ]);
  return (
    <>
      {parts}
      {text.slice(spans.at(-1)?.end)}
    </>
  );
}
