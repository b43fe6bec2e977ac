import { keys } from '~/storage/keys';
import type { Store } from '~/storage/port';
import { copyOfEverything, repairHome } from '~/storage/repair';
import { Actions, Button } from '../ui/button';
import { Heading } from '../ui/heading';
import { Paragraphs } from '../ui/paragraphs';
import { rawName } from '../backup/file-name';
import type { Desk, Screen } from './desk';

export type Fault = 'newer' | 'damagedHome' | 'unreadable' | 'missing' | 'unexpected';

/** A screen that says what happened, what is safe and what to do; nothing is changed by showing it. */
export function openFault(desk: Desk, fault: Fault): Screen {
  const { faults, actions } = desk.common;
  const { heading, body } = faults[fault];
  async function saveCopy(): Promise<void> {
    if (desk.place === 'page') desk.save(rawName(desk), await copyOfEverything(await whatLetsThrough(desk)));
    else desk.openPage({ name: 'home' });
  }
  async function rebuild(): Promise<void> {
    await repairHome(desk.store, desk.clock.now());
    location.reload();
  }
  function WayOut() {
    switch (fault) {
      case 'newer':
        return <Button onPress={saveCopy}>{actions.exportAll}</Button>;
      case 'unreadable':
        return (
          <>
            <Button onPress={() => location.reload()}>{actions.tryAgain}</Button>
            <Button quiet onPress={saveCopy}>
              {actions.exportAll}
            </Button>
          </>
        );
      case 'damagedHome':
        return <Button onPress={rebuild}>{faults.rebuild}</Button>;
      case 'missing':
        return <Button onPress={() => desk.go({ name: 'home' })}>{actions.home}</Button>;
      case 'unexpected':
        return <Button onPress={() => location.reload()}>{actions.tryAgain}</Button>;
    }
  }
  return {
    View: () => (
      <>
        <Heading>{heading}</Heading>
        <Paragraphs of={body} />
        <Actions atEnd>
          <WayOut />
        </Actions>
      </>
    ),
  };
}

/**
 * A lock that is closed, that a newer Goldseam made, or whose own record cannot be read lets nothing
 * through: what is sealed is saved as it lies there.
 */
async function whatLetsThrough({ store, vault }: Desk): Promise<Store> {
  return store.get([keys.place]).then(
    () => store,
    () => vault.raw,
  );
}
