import { useSignal } from '@preact/signals';
import {
  asNickname,
  inOrder,
  nicknameLimit,
  relationshipKinds,
  sides,
  type Relationship,
} from '~/domain/relationship';
import type { Words } from '~/content/schema';
import { saveRelationship } from '~/storage/relationships';
import { open } from '~/storage/open';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { MissingScreen } from '../app/missing';
import { toHash } from '../app/route';
import { Actions, Button, ButtonLink } from '../ui/button';
import { Choices, Ticks } from '../ui/choices';
import { ErrorSummary } from '../ui/error-summary';
import { Line } from '../ui/field';
import { Heading } from '../ui/heading';

/** One relationship: its private name, its kind, and the side one is on. */
export async function openRelationship(desk: Desk, id: string): Promise<Screen> {
  const [words, ready] = await Promise.all([desk.words('people'), open(desk.store)]);
  const known = ready.home.relationships.find((glance) => glance.id === id);
  if (known === undefined) throw new MissingScreen();
  const { since } = known;
  const attempt = createAttempt();
  async function save(changed: Omit<Relationship, 'id' | 'since'>): Promise<void> {
    const relationship = { id, since, ...changed };
    const saved = await attempt.run(() => saveRelationship(desk.store, relationship, desk.clock.now()));
    if (saved) desk.go({ name: 'people' });
  }
  return {
    View: () => (
      <>
        <NotSaved desk={desk} of={[attempt]} />
        <Form desk={desk} words={words} relationship={known} save={save} />
      </>
    ),
  };
}

interface Props {
  desk: Desk;
  words: Words['people'];
  relationship: Relationship;
  save: (changed: Omit<Relationship, 'id' | 'since'>) => Promise<void>;
}

function Form({ desk, words, relationship, save }: Props) {
  const nickname = useSignal(relationship.nickname);
  const kind = useSignal(relationship.kind);
  const chosen = useSignal(relationship.sides);
  const fault = useSignal(false);
  const error = fault.value && chosen.value.length === 0 ? words.sidesError : null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        fault.value = chosen.value.length === 0;
        if (fault.value) return;
        void save({ nickname: asNickname(nickname.value), kind: kind.value, sides: inOrder(chosen.value) });
      }}
    >
      {error !== null && (
        <ErrorSummary heading={desk.common.missingAnswer} faults={[{ field: 'sides', text: error }]} />
      )}
      <Heading>{words.edit}</Heading>
      <Line
        id="nickname"
        label={words.nickname}
        hint={words.nicknameHint}
        limit={nicknameLimit}
        value={nickname.value}
        onInput={(typed) => (nickname.value = typed)}
      />
      <Choices
        name="kind"
        legend={words.kind}
        choices={relationshipKinds.map((value) => ({ value, label: desk.common.kinds[value] }))}
        chosen={kind.value}
        onChoose={(value) => (kind.value = value)}
      />
      <Ticks
        name="sides"
        legend={words.sides}
        hint={words.sidesHint}
        choices={sides.map((value) => ({ value, label: desk.common.sides[value] }))}
        chosen={chosen.value}
        error={error}
        onChange={(value) => (chosen.value = value)}
      />
      <Actions atEnd>
        <Button submit>{words.save}</Button>
        <ButtonLink quiet href={toHash({ name: 'people' })}>
          {desk.common.actions.back}
        </ButtonLink>
      </Actions>
    </form>
  );
}
