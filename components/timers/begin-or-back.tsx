import type { Desk } from '../app/desk';
import { toHash } from '../app/route';
import { Actions, Button, ButtonLink } from '../ui/button';

interface Props {
  desk: Desk;
  begin: string;
  /** Where a timer runs already, back leads to it; otherwise to the cards. */
  back: (() => void) | undefined;
}

/** The end of a form that begins a timer. */
export function BeginOrBack({ desk, begin, back }: Props) {
  const label = desk.common.actions.back;
  return (
    <Actions atEnd>
      <Button submit>{begin}</Button>
      {back === undefined ? (
        <ButtonLink quiet href={toHash({ name: 'moment' })}>
          {label}
        </ButtonLink>
      ) : (
        <Button quiet onPress={back}>
          {label}
        </Button>
      )}
    </Actions>
  );
}
