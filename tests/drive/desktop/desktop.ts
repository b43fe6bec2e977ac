import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { findDesktop } from '../../browsers/find.ts';
import { makeFolder, removeFolder } from '../folders.ts';
import { kill, start } from '../processes.ts';
import { until } from '../until.ts';
import { readNotifications } from './bus.ts';
import type { DesktopNotification } from './bus.ts';

const run = promisify(execFile);

/**
 * A desktop that nobody sees: a screen, a message bus of its own and a program that shows
 * notifications. On it a browser is not headless, so its dialogs can be answered by keys and its
 * notifications really arrive.
 */
export interface Desktop {
  readonly env: Readonly<Record<string, string>>;
  /** The notifications that arrived, oldest first. */
  notifications(): DesktopNotification[];
  /** Clicks the notification that shows on top. */
  clickTop(): Promise<void>;
  /** Real keys to whatever is in front, by the names that X has for them. */
  keys(...names: string[]): Promise<void>;
  close(): Promise<void>;
}

function firstLine(stream: Readable): { text(): string | null } {
  let seen = '';
  stream.on('data', (data: Buffer) => {
    seen += data.toString();
  });
  return { text: () => (seen.includes('\n') ? (seen.split('\n')[0] ?? '').trim() : null) };
}

export async function openDesktop(size: { width: number; height: number }): Promise<Desktop> {
  if (!findDesktop()) {
    throw new Error('The hidden desktop needs Xvfb, dbus, dunst and xdotool, which Linux alone has.');
  }
  const folder = makeFolder('desktop');
  const bus = `unix:path=${join(folder, 'bus')}`;

  const geometry = `${size.width}x${size.height}x24`;
  const screen = start('Xvfb', ['-displayfd', '3', '-screen', '0', geometry, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const told = firstLine(screen.stdio[3]! as Readable);
  const display = await until('the hidden screen', () => told.text());

  const daemon = start('dbus-daemon', ['--session', '--nofork', '--print-address=1', `--address=${bus}`], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const address = firstLine(daemon.stdout!);
  await until('the message bus', () => address.text());

  const env = {
    DISPLAY: `:${display}`,
    DBUS_SESSION_BUS_ADDRESS: bus,
    XDG_CONFIG_HOME: folder,
    // Wayland, where a person has it, would draw the browser on their own screen.
    WAYLAND_DISPLAY: '',
  };
  const all = { ...process.env, ...env };
  const monitor = start(
    'dbus-monitor',
    ['--session', "interface='org.freedesktop.Notifications',member='Notify'"],
    { stdio: ['ignore', 'pipe', 'ignore'], env: all },
  );
  const record = readNotifications(monitor.stdout!);
  await until('the listener on the bus', () => record.listening());

  const shower = start('dunst', [], { stdio: 'ignore', env: all });
  // Asking dunst itself would start a second one while the first is still coming up.
  const owned = ['--session', '--print-reply', '--dest=org.freedesktop.DBus', '/org/freedesktop/DBus'];
  const ask = [...owned, 'org.freedesktop.DBus.NameHasOwner', 'string:org.freedesktop.Notifications'];
  await until('the notifications of the desktop', async () => {
    const { stdout } = await run('dbus-send', ask, { env: all });
    return stdout.includes('boolean true');
  });

  return {
    env,
    notifications: () => record.all(),
    async clickTop() {
      await run('dunstctl', ['action', '0'], { env: all });
    },
    async keys(...names) {
      await run('xdotool', ['key', ...names], { env: all });
    },
    async close() {
      for (const child of [shower, monitor, daemon, screen]) await kill(child);
      removeFolder(folder);
    },
  };
}
