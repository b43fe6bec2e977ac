import { signal, type ReadonlySignal } from '@preact/signals';
import { afterKey, noPresses, type Heard } from '~/domain/leave';
import { keys } from '~/storage/keys';
import { Button } from '../ui/button';
import { Heading } from '../ui/heading';
import type { Desk } from './desk';
import styles from './frame.module.css';

export interface Leaving {
  /** Whether something was left quickly: nothing of a person is shown until they ask for it. */
  left: ReadonlySignal<boolean>;
  leave: () => void;
  goOn: () => void;
}

/** A page is left as a whole, so there is one of it in each. */
const left = signal(false);

/**
 * The way out of every page of ours: blank within the event, noted on the disk, then closed. All
 * windows leave together, and the next opening shows nothing until someone asks. A lock closes with it.
 */
export async function readyToLeave(desk: Desk): Promise<Leaving> {
  desk.store.onChange((changed) => {
    if (changed[keys.left] === true) left.value = true;
  });
  // A store that cannot be read has a screen of its own, which has a way out, too.
  const found = await desk.store.get([keys.left]).catch((): Record<string, unknown> => ({}));
  if (found[keys.left] === true) left.value = true;
  return {
    left,
    leave() {
      // Whoever is in a hurry presses more than once.
      if (left.value) return;
      const done = Promise.allSettled([goBlank(desk), forgetKey(desk)]);
      void desk.leave(done, whereTo(desk)).then(showNeutral, showNeutral);
    },
    goOn() {
      left.value = false;
      // That someone left is not kept any longer than it is needed.
      void desk.store.remove([keys.left]).catch(() => undefined);
    },
  };
}

/** A window that has shown nothing of a person yet has not asked for the key: the others may have it. */
async function forgetKey({ vault }: Desk): Promise<void> {
  await (vault.sealed()?.forgetKey() ?? (vault.isOn() && vault.session.clear()));
}

/** How long the page stays blank where nothing closes it, in milliseconds: long enough to be seen. */
const blankToTry = 700;

/** The same without closing anything: after the blank the neutral screen stands here. */
export async function tryToLeave(desk: Desk): Promise<void> {
  const seen = new Promise((done) => setTimeout(done, blankToTry));
  await Promise.allSettled([goBlank(desk), seen]);
  showNeutral();
}

/** @returns the write that notes it */
function goBlank(desk: Desk): Promise<void> {
  // By an attribute that the style sheet knows: it acts before anything is drawn anew.
  document.documentElement.toggleAttribute('data-blank', true);
  left.value = true;
  return desk.store.setAtOnce(keys.left, true);
}

/** What is not there to be seen takes no focus, so the heading takes it now. */
function showNeutral(): void {
  document.documentElement.toggleAttribute('data-blank', false);
  document.querySelector('h1')?.focus();
}

/** The address that leaving leads to, or empty for a new tab; that stands in for one that cannot be read, too. */
async function whereTo(desk: Desk): Promise<string> {
  try {
    const { readSettings } = await import('~/storage/settings');
    return (await readSettings(desk.store)).leaveTo;
  } catch {
    return '';
  }
}

/** Hears Shift pressed three times, wherever the focus is. */
export function hearShift(leaving: Leaving): void {
  let presses = noPresses;
  const hear = (heard: Heard, { timeStamp }: Event) => {
    const { state, leave } = afterKey(presses, heard, timeStamp);
    presses = state;
    if (leave) leaving.leave();
  };
  const other = (event: Event) => hear('other', event);
  addEventListener('keydown', (event) => hear(shiftOr(event, event.repeat ? 'again' : 'down'), event), true);
  addEventListener('keyup', (event) => hear(shiftOr(event, 'up'), event), true);
  // With Shift held, a click selects text and a wheel scrolls sideways; what goes on elsewhere is not heard.
  for (const type of ['pointerdown', 'wheel'])
    addEventListener(type, other, { capture: true, passive: true });
  addEventListener('blur', other);
}

function shiftOr({ key, ctrlKey, altKey, metaKey }: KeyboardEvent, heard: Heard): Heard {
  return key === 'Shift' && !ctrlKey && !altKey && !metaKey ? heard : 'other';
}

/**
 * The button, and before it the way past it, in the bar that stays at the top of every screen. It is
 * a link by birth, as in GOV.UK's component: the browser's own kind of button would cost each
 * opening of the popup, whose first screen has none, some heap (npm run bench).
 */
export function Leave({ desk, leaving }: { desk: Desk; leaving: Leaving }) {
  const { actions } = desk.common;
  return (
    <>
      {desk.place === 'page' && (
        <a class={styles.skip} href="#main" onClick={pressing(skipToMain)}>
          {actions.skipToContent}
        </a>
      )}
      <a
        class={styles.leave}
        href="#leave"
        role="button"
        draggable={false}
        onClick={pressing(leaving.leave)}
        onKeyDown={(event) => event.key === ' ' && pressing(leaving.leave)(event)}
      >
        {actions.leave}
      </a>
    </>
  );
}

/** The address is the router's: what is pressed leads there by itself. */
const pressing = (press: () => void) => (event: Event) => {
  event.preventDefault();
  press();
};

function skipToMain(): void {
  document.querySelector<HTMLElement>('#main h1')?.focus();
}

/** All that is shown after leaving. */
export function Left({ desk, leaving }: { desk: Desk; leaving: Leaving }) {
  return (
    <main>
      <Heading>{desk.common.left.heading}</Heading>
      <p>
        <Button quiet onPress={leaving.goOn}>
          {desk.common.left.open}
        </Button>
      </p>
    </main>
  );
}
