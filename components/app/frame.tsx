import type { ReadonlySignal } from '@preact/signals';
import type { Desk, Screen } from './desk';
import styles from './frame.module.css';
import { toHash, type Route, type RouteName } from './route';

interface Props {
  desk: Desk;
  shown: ReadonlySignal<{ screen: Screen; route: Route } | null>;
}

/** What stands around every screen: where one can go, and help. */
export function Frame({ desk, shown }: Props) {
  const now = shown.value;
  if (now === null) return null;
  const { View } = now.screen;
  return (
    <div class={styles.frame} data-place={desk.place}>
      {desk.place === 'page' && <PageNavigation desk={desk} at={now.route.name} />}
      <main id="main" class={styles.main}>
        <View key={toHash(now.route)} />
      </main>
      <footer class={styles.footer}>
        {now.route.name !== 'home' && desk.place !== 'page' && (
          <a href={toHash({ name: 'home' })}>{desk.common.actions.home}</a>
        )}
        {now.route.name !== 'help' && <a href={toHash({ name: 'help' })}>{desk.common.actions.help}</a>}
      </footer>
    </div>
  );
}

function PageNavigation({ desk, at }: { desk: Desk; at: RouteName }) {
  const { actions } = desk.common;
  const link = (name: 'home' | 'journal' | 'settings', label: string) => (
    <a href={toHash({ name })} aria-current={at === name ? 'page' : undefined}>
      {label}
    </a>
  );
  return (
    <>
      <a class={styles.skip} href="#main" onClick={skipToMain}>
        {actions.skipToContent}
      </a>
      <nav class={styles.navigation} aria-label="Goldseam">
        {link('home', actions.home)}
        {link('journal', actions.history)}
        {link('settings', actions.settings)}
      </nav>
    </>
  );
}

/** The address is the router's, so the skip link moves the focus itself. */
function skipToMain(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#main h1')?.focus();
}
