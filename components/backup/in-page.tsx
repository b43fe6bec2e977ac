import type { Words } from '~/content/schema';
import type { Desk, Screen } from '../app/desk';
import type { Route } from '../app/route';
import { Actions, Button } from '../ui/button';
import { Heading } from '../ui/heading';

/** Files are for the full page: a popup closes as soon as the window for choosing one opens. */
export function inPage(desk: Desk, route: Route, heading: string, words: Words['backup']['page']): Screen {
  return {
    View: () => (
      <>
        <Heading>{heading}</Heading>
        <p>{words.body}</p>
        <Actions atEnd>
          <Button onPress={() => desk.openPage(route)}>{words.open}</Button>
        </Actions>
      </>
    ),
  };
}
