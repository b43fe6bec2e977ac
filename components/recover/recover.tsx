import { repairHome } from '~/storage/repair';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { Actions, Button } from '../ui/button';
import { Heading } from '../ui/heading';
import { Paragraphs } from '../ui/paragraphs';

/**
 * In place of the first questions, where there was a history before and the browser has lost it, or
 * has lost the record behind the first screen. Nothing is begun before someone chooses.
 */
export async function openRecover(desk: Desk, lost: 'gone' | 'home'): Promise<Screen> {
  const words = await desk.words('loss');
  const attempt = createAttempt();
  async function beginAnew(): Promise<void> {
    if (await attempt.run(() => desk.marker.forget())) location.reload();
  }
  async function rebuild(): Promise<void> {
    if (!(await attempt.run(() => repairHome(desk.store, desk.clock.now())))) return;
    location.hash = '';
    location.reload();
  }
  const bringBack = () =>
    desk.place === 'page' ? desk.go({ name: 'import' }) : desk.openPage({ name: 'import' });
  const said = words[lost];
  return {
    View: () => (
      <>
        <NotSaved desk={desk} of={[attempt]} />
        <Heading>{said.heading}</Heading>
        <Paragraphs of={said.body} />
        <Actions atEnd>
          {lost === 'home' ? (
            <Button onPress={rebuild}>{words.home.go}</Button>
          ) : (
            <>
              <Button onPress={bringBack}>{words.gone.bring}</Button>
              <Button quiet onPress={beginAnew}>
                {words.gone.anew}
              </Button>
            </>
          )}
        </Actions>
        {lost === 'gone' && <p>{words.gone.anewHint}</p>}
      </>
    ),
  };
}
