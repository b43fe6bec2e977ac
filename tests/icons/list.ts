/**
 * Every exported icon: its name in public/icon/, the drawing in assets/icon/ it is made from, its size in pixels.
 *
 * `both` is legible on light and dark toolbars and serves wherever a browser cannot choose; `ink` is for light
 * toolbars, `paper` for dark ones. Each size is a drawing of its own, so that nothing is ever scaled.
 */
export const icons = [
  { png: '16.png', svg: 'both-16.svg', size: 16 },
  { png: '32.png', svg: 'both-32.svg', size: 32 },
  { png: '48.png', svg: 'both-48.svg', size: 48 },
  { png: '96.png', svg: 'both-96.svg', size: 96 },
  { png: '128.png', svg: 'both-128.svg', size: 128 },
  { png: 'ink-16.png', svg: 'ink-16.svg', size: 16 },
  { png: 'ink-32.png', svg: 'ink-32.svg', size: 32 },
  { png: 'paper-16.png', svg: 'paper-16.svg', size: 16 },
  { png: 'paper-32.png', svg: 'paper-32.svg', size: 32 },
] as const;

export const drawings = new URL('../../assets/icon/', import.meta.url);
export const exported = new URL('../../public/icon/', import.meta.url);
