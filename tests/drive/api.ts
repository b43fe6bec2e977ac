/**
 * What a test may ask of a real browser. Both browsers answer the same questions with the same
 * meaning, so that one test file describes one behaviour and runs in each of them.
 */

export type BrowserName = 'chromium' | 'firefox';

/**
 * Where the browser's windows go. `headless` is fastest; `xvfb` is a screen nobody sees, for what
 * needs a window manager's keys or a desktop's notifications; `visible` is the person's own screen.
 */
export type Display = 'headless' | 'xvfb' | 'visible';

export interface LaunchOptions {
  /** The folder of the built extension; by default the production build for that browser. */
  readonly extension?: string;
  readonly display?: Display;
  /** Firefox preferences, laid over the ones that keep it quiet. Chromium ignores them. */
  readonly prefs?: Readonly<Record<string, string | number | boolean>>;
  /** Further command line arguments. */
  readonly args?: readonly string[];
  /** A BCP 47 tag for the browser's language. */
  readonly locale?: string;
  /**
   * Optional permissions that are simply there from the start, with no dialog. Chromium gets a copy
   * of the extension that asks for them as required ones, because headless Chromium never answers
   * the dialog; Firefox grants them.
   */
  readonly grant?: readonly string[];
  /** Width and height of the first window, in pixels. */
  readonly window?: { readonly width: number; readonly height: number };
}

export interface ShownNotification {
  readonly id: string;
  readonly title: string;
  readonly message: string;
}

export interface Driver {
  readonly name: BrowserName;
  /** `chrome-extension://…` or `moz-extension://…`, without a final slash. */
  readonly origin: string;
  /** Opens the real toolbar popup, or returns the one already open. */
  openPopup(): Promise<Screen>;
  /** The popup now open, or null. */
  popup(): Promise<Screen | null>;
  /** The side panel (Chromium) or sidebar (Firefox) now open, or null. */
  panel(): Promise<Screen | null>;
  /** Opens a page of the extension in a new tab in front, such as `journal.html#/`. */
  openPage(path: string): Promise<Screen>;
  /** The extension's pages now open in tabs. */
  pages(): Promise<Screen[]>;
  /**
   * Runs an async function body in the background, waking it when it is asleep.
   * `browser` and `chrome` are both there; the value must be plain JSON.
   */
  background<T>(script: string, ...args: unknown[]): Promise<T>;
  /** Stops the background as the browser does when it is idle; resolves once it is gone. */
  stopBackground(): Promise<void>;
  backgroundRunning(): Promise<boolean>;
  /**
   * Ends the browser, by SIGKILL or as a person would, and starts it again on the same profile.
   * Screens from before are dead afterwards.
   */
  restart(how: 'kill' | 'quit'): Promise<void>;
  /**
   * Ends the browser as a person would, looks at the folder of its profile while nobody writes in it,
   * and starts it again.
   */
  atRest<T>(look: (profile: string) => Promise<T>): Promise<T>;
  /**
   * The addresses that went out to a network since launch, over all restarts, without those of the
   * browser's own services. An extension that keeps its promise leaves this empty.
   */
  requests(): Promise<string[]>;
  /**
   * The notifications shown since launch, oldest first, the closed ones too. Headless Chromium has
   * them only with `grant`. Under `xvfb` Chromium's are those that really arrived at the desktop,
   * which does not know their ids: there the id is the place in the list.
   */
  notifications(): Promise<ShownNotification[]>;
  /**
   * Clicks a notification as the desktop would report it. Under `xvfb` it is the desktop that is
   * clicked, on the topmost notification, whichever id is given.
   */
  clickNotification(id: string): Promise<void>;
  /**
   * Grants the optional permission as a person's yes would, `permissions.onAdded` included.
   * Throws in headless Chromium, where no dialog is ever answered: use `grant` or `xvfb` there.
   */
  grantNotifications(): Promise<void>;
  /**
   * Waits for the permission dialog and answers it with real keys. Chromium under `xvfb` only.
   */
  answerDialog(answer: 'allow' | 'deny'): Promise<void>;
  /** Resolves when the browser has ended, whoever ended it. */
  ended(): Promise<void>;
  /** Ends the browser and removes its profile. */
  quit(): Promise<void>;
}

export interface FindOptions {
  readonly timeout?: number;
  /** Also look among what is hidden from assistive technology. */
  readonly hidden?: boolean;
  readonly level?: number;
  readonly checked?: boolean;
}

export interface Focused {
  readonly role: string | null;
  readonly name: string;
  readonly tag: string;
}

export interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly help: string;
  readonly nodes: string[];
}

export type ScreenKind = 'popup' | 'tab' | 'panel';

export interface Screen {
  readonly kind: ScreenKind;
  /** Runs an async function body in the page, with `args`; the value must be plain JSON. */
  eval<T>(script: string, ...args: unknown[]): Promise<T>;
  /** Waits until exactly one element has this role and name. A string name must match whole. */
  find(role: string, name?: string | RegExp, options?: FindOptions): Promise<Found>;
  /** Waits for the one field with this label. */
  label(text: string | RegExp): Promise<Found>;
  /** Waits for the one element with this text of its own. */
  text(text: string | RegExp): Promise<Found>;
  /** How many elements have this role and name at this moment. */
  count(role: string, name?: string | RegExp): Promise<number>;
  /** Waits until nothing has this role and name. */
  absent(role: string, name?: string | RegExp): Promise<void>;
  /** One real key to whatever has the focus: `Tab`, `Shift+Tab`, `Enter`, `Space`, `a` … */
  press(key: string): Promise<void>;
  /** Real typing into whatever has the focus. */
  type(text: string): Promise<void>;
  focused(): Promise<Focused>;
  /** Polls an async function body until it returns true; the description is for the error. */
  waitFor(description: string, script: string, ...args: unknown[]): Promise<void>;
  scheme(value: 'light' | 'dark'): Promise<void>;
  /** Tabs only: the size of the page's viewport in CSS pixels. */
  size(width: number, height: number): Promise<void>;
  screenshot(file: string, options?: { fullPage?: boolean }): Promise<void>;
  axe(): Promise<Violation[]>;
  /** The roles and names on the page, one a line: what the errors show. */
  outline(): Promise<string>;
  /** The page's current address. */
  url(): Promise<string>;
  /** Brings a tab to the front. */
  front(): Promise<void>;
  /** Whether this screen is still there. */
  open(): Promise<boolean>;
  /** Closes it; the popup as losing the focus closes it. */
  close(): Promise<void>;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Found {
  click(): Promise<void>;
  /** The text a person sees, its white space made single. */
  text(): Promise<string>;
  value(): Promise<string>;
  /** Clicks, selects all and types for real; an empty text deletes. */
  fill(text: string): Promise<void>;
  focus(): Promise<void>;
  /** Clicks a field for a file, and chooses this one in the window that the browser opens. */
  upload(file: string): Promise<void>;
  attribute(name: string): Promise<string | null>;
  checked(): Promise<boolean>;
  box(): Promise<Box>;
}
