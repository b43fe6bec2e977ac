import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../until.ts';

/**
 * An extension that was loaded over the protocol is one for this run only: at the next start it is
 * gone, and loading it again would be an installation, with its events and without its alarms. A
 * person's extension stays. So between two runs the profile is told that this one stays, too.
 */

interface Entry {
  creation_flags?: number;
}

interface Preferences {
  extensions?: {
    ui?: { developer_mode?: boolean };
    settings?: Record<string, Entry | undefined>;
  };
}

/** The mark in `creation_flags` that an extension is not to be loaded at the next start. */
const forThisRunOnly = 1 << 15;

const fileOf = (profile: string) => join(profile, 'Default', 'Preferences');

function read(profile: string): Preferences {
  const file = fileOf(profile);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Preferences) : {};
}

/**
 * Waits until the browser has written down that it has the extension and which events wake it. It
 * writes ten seconds after a change, and a browser that is killed before that has never heard of
 * the extension.
 */
export async function recorded(profile: string, id: string): Promise<void> {
  const known = () => read(profile).extensions?.settings?.[id] !== undefined;
  await until('the browser to note the extension in its profile', known, 20_000);
}

/** Has the extension stay. Only while no browser runs on the profile. */
export function keepInstalled(profile: string, id: string): void {
  const preferences = read(profile);
  const { extensions } = preferences;
  const entry = extensions?.settings?.[id];
  if (!extensions || !entry) throw new Error('The profile does not know the extension.');
  extensions.ui = { ...extensions.ui, developer_mode: true };
  entry.creation_flags = (entry.creation_flags ?? 0) & ~forThisRunOnly;
  writeFileSync(fileOf(profile), JSON.stringify(preferences));
}
