import { repairHome } from '~/storage/repair';
import { Actions, Button } from '../ui/button';
import { Heading } from '../ui/heading';
import { Paragraphs } from '../ui/paragraphs';
import { NotCopied, useRawCopy } from '../backup/raw-copy';
import type { Desk, Screen } from './desk';

export type Fault = 'newer' | 'damagedHome' | 'unreadable' | 'missing' | 'unexpected';

/** A screen that says what happened, what is safe and what to do; nothing is changed by showing it. */
export function openFault(desk: Desk, fault: Fault): Screen {
  const { faults, actions } = desk.common;
  const { heading, body } = faults[fault];
  async function rebuild(): Promise<void> {
    await repairHome(desk.store, desk.clock.now());
    location.reload();
  }
  function WayOut({ saveCopy }: { saveCopy: () => Promise<void> }) {
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
    View() {
      const { failed, save } = useRawCopy(desk);
      return (
        <>
          <NotCopied desk={desk} failed={failed} />
          <Heading>{heading}</Heading>
          <Paragraphs of={body} />
          <Actions atEnd>
            <WayOut saveCopy={save} />
          </Actions>
        </>
      );
    },
  };
}
