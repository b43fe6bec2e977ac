import type { ReadonlySignal } from '@preact/signals';
import type { Desk, Screen } from './desk';
import styles from './frame.module.css';
import { Guard } from './guard';
import { toHash, type Route, type RouteName } from './route';

interface Props {
  desk: Desk;
  shown: ReadonlySignal<{ screen: Screen; route: Route } | null>;
}

/** Where a way home would lead nowhere else. */
const firstScreens: readonly RouteName[] = ['home', 'begin'];

/** What stands around every screen: where one can go, and help. */
export function Frame({ desk, shown }: Props) {
  const now = shown.value;
  if (now === null) return null;
  const { View } = now.screen;
  const { actions } = desk.common;
  return (
    <>
      {desk.place === 'page' && (
        <a class={styles.skip} href="#main" onClick={skipToMain}>
          {actions.skipToContent}
        </a>
      )}
      <nav class={styles.navigation} data-place={desk.place} aria-label={desk.common.navigation}>
        {desk.place === 'page' ? (
          <PageLinks desk={desk} at={now.route.name} />
        ) : (
          !firstScreens.includes(now.route.name) && <a href={toHash({ name: 'home' })}>{actions.home}</a>
        )}
        {now.route.name !== 'help' && (
          <a class={styles.help} href={toHash({ name: 'help' })}>
            {actions.help}
          </a>
        )}
      </nav>
      <main id="main">
        <Guard key={toHash(now.route)} desk={desk}>
          <View />
        </Guard>
      </main>
    </>
  );
}

function PageLinks({ desk, at }: { desk: Desk; at: RouteName }) {
  const { actions } = desk.common;
  const link = (name: 'home' | 'journal' | 'settings', label: string) => (
    <a href={toHash({ name })} aria-current={at === name ? 'page' : undefined}>
      {label}
    </a>
  );
  return (
    <>
      {link('home', actions.home)}
      {link('journal', actions.history)}
      {link('settings', actions.settings)}
    </>
  );
}

/** The address is the router's, so the skip link moves the focus itself. */
function skipToMain(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#main h1')?.focus();
}
