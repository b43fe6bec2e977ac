import type { Readable } from 'node:stream';

export interface DesktopNotification {
  readonly title: string;
  readonly message: string;
}

/**
 * Reads what the bus monitor prints. A call to show a notification is its application, an old
 * number, an icon, the title and the message, each on a line of its own but for line breaks within.
 */
export function readNotifications(stream: Readable) {
  let text = '';
  stream.on('data', (data: Buffer) => {
    text += data.toString();
  });
  const call =
    /member=Notify\n\s+string "[^]*?"\n\s+uint32 \d+\n\s+string "[^]*?"\n\s+string "([^]*?)"\n\s+string "([^]*?)"\n\s+array \[/g;
  return {
    /** The monitor's first words say that it is connected. */
    listening: () => text.includes('\n'),
    all: (): DesktopNotification[] =>
      [...text.matchAll(call)].map(([, title = '', message = '']) => ({ title, message })),
  };
}
