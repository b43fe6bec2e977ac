import type { ReadonlySignal } from '@preact/signals';
import type { Desk, Screen } from './desk';
import styles from './frame.module.css';
import { Guard } from './guard';
import { Leave, Left, type Leaving } from './leaving';
import { toHash, type Route, type RouteName } from './route';

interface Props {
  desk: Desk;
  shown: ReadonlySignal<{ screen: Screen; route: Route } | null>;
  leaving: Leaving;
  openHelp: () => void;
}

/** What stands around every screen: where one can go, and help. */
export function Frame({ desk, shown, leaving, openHelp }: Props) {
  const now = shown.value;
  const left = leaving.left.value;
  return (
    <>
      <header class="masthead">
        Goldseam
        {!left && <Leave desk={desk} leaving={leaving} />}
      </header>
      {left ? (
        <Left desk={desk} leaving={leaving} />
      ) : (
        now !== null && <Around desk={desk} now={now} openHelp={openHelp} />
      )}
    </>
  );
}

interface AroundProps extends Pick<Props, 'desk' | 'openHelp'> {
  now: { screen: Screen; route: Route };
}

function Around({ desk, now, openHelp }: AroundProps) {
  const { View } = now.screen;
  const { actions } = desk.common;
  return (
    <>
      <nav class={styles.navigation} data-place={desk.place} aria-label={desk.common.navigation}>
        {!now.screen.bare && <Links desk={desk} at={now.route.name} />}
        {now.route.name !== 'help' && (
          <a
            class={styles.help}
            href={toHash({ name: 'help' })}
            onClick={(event) => {
              event.preventDefault();
              openHelp();
            }}
          >
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

function Links({ desk, at }: { desk: Desk; at: RouteName }) {
  return desk.place === 'page' ? <PageLinks desk={desk} at={at} /> : <WayOn desk={desk} at={at} />;
}

/** Home; and from home to what someone in the middle of a talk needs without looking for it. */
function WayOn({ desk, at }: { desk: Desk; at: RouteName }) {
  const { actions } = desk.common;
  if (at === 'begin') return null;
  return at === 'home' ? (
    <a href={toHash({ name: 'moment' })}>{actions.talk}</a>
  ) : (
    <a href={toHash({ name: 'home' })}>{actions.home}</a>
  );
}

function PageLinks({ desk, at }: { desk: Desk; at: RouteName }) {
  const { actions } = desk.common;
  const link = (name: 'home' | 'moment' | 'journal' | 'settings', label: string) => (
    <a href={toHash({ name })} aria-current={at === name ? 'page' : undefined}>
      {label}
    </a>
  );
  return (
    <>
      {link('home', actions.home)}
      {/* Beside the card itself no word is spent on it. */}
      {at !== 'moment' && link('moment', actions.talk)}
      {link('journal', actions.history)}
      {link('settings', actions.settings)}
    </>
  );
}
