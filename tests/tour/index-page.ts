export interface Picture {
  file: string;
  browser: string;
  scheme: string;
  name: string;
}

/** One page with every picture, light beside dark. */
export function indexPage(pictures: readonly Picture[]): string {
  const groups = new Map<string, Picture[]>();
  for (const picture of pictures) {
    const key = `${picture.browser}: ${picture.name}`;
    groups.set(key, [...(groups.get(key) ?? []), picture]);
  }
  const sections = [...groups].map(
    ([title, ofIt]) =>
      `<section><h2>${title}</h2>${ofIt.map(({ file, scheme }) => `<img src="${file}" alt="${title}, ${scheme}">`).join('')}</section>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Tour</title>
<style>body{font:16px system-ui;margin:2rem;background:#888}h2{font-size:1rem}img{max-width:46%;vertical-align:top;margin-right:2%}</style>
${sections.join('\n')}
</html>
`;
}
