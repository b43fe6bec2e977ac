import {
  asNickname,
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
import { fieldOf, Missing, openForm, type Form } from '../app/form';
import { MissingScreen } from '../app/missing';
import { toHash } from '../app/route';
import { Actions, Button, ButtonLink } from '../ui/button';
import { Choices, Ticks } from '../ui/choices';
import { Line } from '../ui/field';
import { Heading } from '../ui/heading';
import { SubmitForm } from '../ui/submit-form';
import { kindIn, sidesIn, textsOf, type PersonField } from './changing';

/** One relationship: its private name, its kind, and the side one is on. What is begun here is there again. */
export async function openRelationship(desk: Desk, id: string): Promise<Screen> {
  const [words, ready] = await Promise.all([desk.words('people'), open(desk.store)]);
  const known = ready.home.relationships.find((glance) => glance.id === id);
  if (known === undefined) throw new MissingScreen();
  const form = await openForm<PersonField>(desk, 'relationship', id, textsOf(known));
  const attempt = createAttempt();
  const save = async (): Promise<void> => {
    const texts = form.texts.value;
    const chosen = sidesIn(texts.sides);
    if (chosen.length === 0) {
      form.blame([{ field: 'sides', text: words.sidesError }]);
      return;
    }
    const relationship: Relationship = {
      id,
      since: known.since,
      nickname: asNickname(texts.nickname),
      kind: kindIn(texts.kind, known.kind),
      sides: chosen,
    };
    const keep = () => saveRelationship(desk.store, relationship, desk.clock.now(), form.key);
    // The fields stay as they are until the next screen is there.
    if (await attempt.run(keep)) desk.go({ name: 'people' });
  };
  return {
    leave: form.stop,
    View: () => (
      <SubmitForm onSubmit={save}>
        <NotSaved desk={desk} of={[attempt, form]} />
        <Missing form={form} heading={desk.common.amiss} />
        <Heading>{words.edit}</Heading>
        <Fields desk={desk} words={words} form={form} was={known} />
        <Actions atEnd>
          <Button submit>{words.save}</Button>
          <ButtonLink quiet href={toHash({ name: 'people' })}>
            {desk.common.actions.back}
          </ButtonLink>
        </Actions>
      </SubmitForm>
    ),
  };
}

interface Props {
  desk: Desk;
  words: Words['people'];
  form: Form<PersonField>;
  was: Relationship;
}

function Fields({ desk, words, form, was }: Props) {
  const { kind, sides: chosen } = form.texts.value;
  return (
    <>
      <Line
        {...fieldOf(form, 'nickname', { label: words.nickname, hint: words.nicknameHint })}
        limit={nicknameLimit}
      />
      <Choices
        name={form.idOf('kind')}
        legend={words.kind}
        choices={relationshipKinds.map((value) => ({ value, label: desk.common.kinds[value] }))}
        chosen={kindIn(kind, was.kind)}
        onChoose={(value) => form.write('kind', value)}
      />
      <Ticks
        name={form.idOf('sides')}
        legend={words.sides}
        hint={words.sidesHint}
        choices={sides.map((value) => ({ value, label: desk.common.sides[value] }))}
        chosen={sidesIn(chosen)}
        error={form.errorOf('sides')}
        onChange={(value) => form.write('sides', value.join())}
      />
    </>
  );
}
