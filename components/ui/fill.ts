/** Puts values in the place of `{name}` in a text of content. @throws RangeError when one is missing */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`no value for {${name}}`);
    return String(value);
  });
}
