import type { Language } from '~/content/language';
import type { FileName, Words } from '~/content/schema';
import type { PersonClock } from '~/domain/day';
import type { Lines } from '~/domain/shown';
import type { Rest } from '~/storage/backup/rest';
import type { Vault } from '~/storage/lock/vault';
import type { Store } from '~/storage/port';
import type { ComponentType } from 'preact';
import type { Route } from './route';

/** Where the same screens are shown. */
export type Place = 'popup' | 'page' | 'panel';

/** Whether the browser lets us show notifications. */
export interface Notices {
  allowed(): Promise<boolean>;
  /**
   * Asks the browser; call it straight from a click. In Chromium's popup it never returns,
   * for the question closes the popup: `wish` is on the disk before it is asked.
   */
  ask(wish: Promise<unknown>): Promise<boolean>;
  /** Shows a test in these words. @throws when the browser refuses it */
  test(lines: Lines): Promise<void>;
}

/** What the person uses, as far as the browser says it; null where that is not enough to tell. */
export interface Device {
  firefox: boolean;
  system: 'windows' | 'mac' | 'chromeos' | null;
}

/** What kinds of files there are to save. */
export type FileType = 'application/json' | 'text/calendar' | 'text/markdown' | 'text/csv';

/** What a calendar is told of a time; nothing of what it is about. Moments are epoch milliseconds. */
export interface CalendarEvent {
  /** The id of the entry, so that a later file changes the same event. */
  id: string;
  title: string;
  from: number;
  until: number;
  changed: number;
  /** How often it was changed. */
  revision: number;
}

/** Everything that a screen may use of the world. Entrypoints make the real one; tests make theirs. */
export interface Desk {
  place: Place;
  language: Language;
  common: Words['common'];
  words<Name extends FileName>(name: Name): Promise<Words[Name]>;
  store: Store;
  /** The lock around the store, for the screens that open, turn and change it. */
  vault: Vault;
  /** The sign, in a store of its own, that something was kept here. */
  marker: Marker;
  clock: PersonClock;
  /** Rests for one long work. */
  rest(): Promise<Rest>;
  newId(): string;
  /** A whole number to draw from; not 0. */
  newSeed(): number;
  notices: Notices;
  device: Device;
  go(route: Route): void;
  /** Opens a screen in the full page. */
  openPage(route: Route): void;
  /**
   * Offers a text as a file to save; only in the full page, for a popup dies when it loses focus.
   * @param type JSON when it is left out
   */
  save(name: string, text: string, type?: FileType): void;
  /** One event as the text of a calendar file. @throws RangeError when a calendar has no room for its moments */
  calendar(event: CalendarEvent): Promise<string>;
  /**
   * Puts a text into the clipboard; call it straight from a click.
   * @returns false when the browser refuses
   */
  copy(text: string): Promise<boolean>;
  /** Makes ready to open the panel; what is returned opens it, straight from a click. */
  panel(): Promise<() => Promise<void>>;
  shortcuts: Shortcuts;
  /** Takes this page away, which is blank already; see platform/leave.ts. */
  leave(noted: Promise<unknown>, to: Promise<string>): Promise<void>;
}

export interface Marker {
  isThere(): Promise<boolean>;
  forget(): Promise<void>;
}

/** Keys that open Goldseam, as they are set in the browser. */
export interface Shortcuts {
  /** `keys` is empty where none are set. */
  read(): Promise<{ name: string; keys: string }[]>;
  /** Opens the browser's own page for changing them. */
  change(): Promise<void>;
}

/** A screen that has loaded all that it needs. */
export interface Screen {
  View: ComponentType;
  /** Called when another screen takes its place. */
  leave?: () => void;
  /** Set where no way leads on but help and the way out: the lock is closed. */
  bare?: true;
}
