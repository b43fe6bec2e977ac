export function Paragraphs({ of }: { of: readonly string[] }) {
  return (
    <>
      {of.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </>
  );
}
