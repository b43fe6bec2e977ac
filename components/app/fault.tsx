import { repairHome } from '~/storage/repair';
import { Actions, Button } from '../ui/button';
import { Heading } from '../ui/heading';
import { Paragraphs } from '../ui/paragraphs';
import { saveRawCopy } from '../backup/raw-copy';
import type { Desk, Screen } from './desk';

export type Fault = 'newer' | 'damagedHome' | 'unreadable' | 'missing' | 'unexpected';

/** A screen that says what happened, what is safe and what to do; nothing is changed by showing it. */
export function openFault(desk: Desk, fault: Fault): Screen {
  const { faults, actions } = desk.common;
  const { heading, body } = faults[fault];
  const saveCopy = () => saveRawCopy(desk);
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
