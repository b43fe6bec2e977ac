import { shorten } from '~/domain/shorten';

/** A longer promise is cut short in a list; its own screen has all of it. */
const longest = 200;

export function inOneLine(promise: string): string {
  const line = promise.trim().replace(/\s+/g, ' ');
  const short = shorten(line, longest);
  return short === line ? line : `${short}…`;
}
