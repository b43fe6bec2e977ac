import { signal } from '@preact/signals';
import type { Plan } from '~/domain/plan';
import { ofAll } from '~/storage/keys';
import { saveNudges } from '~/storage/settings';
import { createAttempt, NotSaved } from '../app/attempt';
import type { Desk, Screen } from '../app/desk';
import { openForm, type FieldFault, type Form } from '../app/form';
import { nothing, openCurrent } from '../app/glance';
import { toHash } from '../app/route';
import { Actions, Button, ButtonLink } from '../ui/button';
import { ErrorSummary } from '../ui/error-summary';
import { Heading } from '../ui/heading';
import { Notice } from '../ui/notice';
import { SubmitForm } from '../ui/submit-form';
import { chosenPlan, planTexts, quietTexts, unplanned, type PlanField, type QuietField } from './chosen-plan';
import { PlanFields } from './plan-fields';
import { QuietFields } from './quiet-fields';
import { openReminding } from './reminding';
import { standsInWords } from './stands';
import styles from './reminders.module.css';
import { Whose } from './whose';

/** On which days and at what times the reminder comes, for each relationship; quiet hours and the end of the day for all. */
export async function openWhen(desk: Desk): Promise<Screen> {
  const words = await desk.words('reminders');
  const at = await openCurrent(desk);
  if (at === null) return nothing;
  const reminding = await openReminding(desk);
  const attempt = createAttempt();
  const saved = signal(false);

  const planFor = (relationship: string): Plan =>
    reminding.known.value.settings.plans.find((plan) => plan.relationship === relationship) ??
    unplanned(relationship);
  /** What is being chosen for one relationship, with what holds for all of them. */
  const openForms = async (relationship: string) => ({
    relationship,
    plan: await openForm<PlanField>(desk, 'when', relationship, planTexts(planFor(relationship))),
    rest: await openForm<QuietField>(desk, 'quiet', ofAll, quietTexts(reminding.known.value.settings)),
  });
  const forms = signal(await openForms(at.current.id));
  const leaveForms = () => {
    forms.value.plan.stop();
    forms.value.rest.stop();
  };
  async function turnTo(relationship: string): Promise<void> {
    const next = await openForms(relationship);
    leaveForms();
    forms.value = next;
  }

  /** Must be called from the click itself: the browser takes the question for permission only there. */
  async function save(wanted: boolean): Promise<void> {
    const { relationship, plan, rest } = forms.value;
    const { known } = reminding;
    const chosen = chosenPlan(plan.texts.value, rest.texts.value, words.errors);
    if ('faults' in chosen) {
      plan.blame(faultsOf(plan, chosen.faults));
      rest.blame(faultsOf(rest, chosen.faults));
      return;
    }
    const { days, when, quiet, dayEnds } = chosen;
    const others = known.value.settings.plans.filter((one) => one.relationship !== relationship);
    const plans = [...others, { relationship, wanted, days, when }];
    const drafts = [plan.key, rest.key];
    const changed = { plans, quiet, dayEnds };
    const wish = saveNudges(desk.store, changed, desk.newSeed(), desk.clock.now(), drafts);
    const asks = wanted && !planFor(relationship).wanted && !known.value.allowed;
    const asked = asks ? desk.notices.ask(wish) : null;
    if (!(await attempt.run(() => wish))) return;
    plan.clear();
    rest.clear();
    await asked?.catch(() => false);
    await reminding.reload();
    await turnTo(relationship);
    saved.value = true;
  }

  function View() {
    const { relationship, plan, rest } = forms.value;
    const known = reminding.known.value;
    const { wanted } = planFor(relationship);
    const faults = [
      ...plan.faults.value.map(({ field, text }) => ({ field: plan.idOf(field), text })),
      ...rest.faults.value.map(({ field, text }) => ({ field: rest.idOf(field), text })),
    ];
    return (
      <SubmitForm key={relationship} onInput={() => (saved.value = false)} onSubmit={() => save(true)}>
        <NotSaved desk={desk} of={[attempt, plan, rest]} />
        {faults.length > 0 && <ErrorSummary heading={desk.common.amiss} faults={faults} />}
        <Heading>{words.plan.heading}</Heading>
        <Whose
          desk={desk}
          words={words.plan}
          relationships={known.relationships}
          chosen={relationship}
          onChoose={(id) => {
            saved.value = false;
            void turnTo(id);
          }}
        />
        <p class={styles.hint}>{known.relationships.length > 1 ? words.plan.several : words.plan.once}</p>
        <PlanFields desk={desk} words={words.plan} form={plan} />
        <QuietFields words={words.plan} form={rest} />
        {!wanted && !known.allowed && <p class={styles.hint}>{words.unseen.asking}</p>}
        <Actions atEnd>
          <div class={styles.told}>
            <Notice>
              {saved.value && (
                <p>
                  {words.plan.saved} {standsInWords(desk, words, known)}
                </p>
              )}
            </Notice>
          </div>
          <Button submit>{wanted ? words.plan.save : words.on}</Button>
          {wanted && known.relationships.length > 1 && (
            <Button quiet onPress={() => save(false)}>
              {words.today.stop}
            </Button>
          )}
          <ButtonLink quiet href={toHash({ name: 'reminders' })}>
            {desk.common.actions.back}
          </ButtonLink>
        </Actions>
      </SubmitForm>
    );
  }
  return {
    leave() {
      leaveForms();
      reminding.stop();
    },
    View,
  };
}

/** Those that are about a field of this form. */
function faultsOf<Field extends string>(form: Form<Field>, faults: readonly FieldFault<string>[]) {
  return faults.filter((fault): fault is FieldFault<Field> => fault.field in form.texts.value);
}
