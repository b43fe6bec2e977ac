import { answers, type Answer, type QuestionId } from '~/domain/check';
import type { Step } from '~/domain/trend';

/** The drawing is this wide and high, whatever room it is stretched to. */
export const sheet = { width: 1000, height: 300 };

/** The lines of one question, as the `d` of paths. */
export interface Lines {
  /** One for each answer, across the whole. */
  levels: string;
  /** As long as an answer held. */
  held: string;
  /** Where one answer became another. */
  turns: string;
  /** From the last check on. */
  since: string;
  points: string;
  /** Those of the points that have a note. */
  noted: string;
}

export function linesOf(steps: readonly Step[], question: QuestionId): Lines {
  const start = (step: Step) => `M${across(step.from)} ${down(step.answer)}`;
  const line = (step: Step) => `${start(step)}H${across(step.to)}`;
  // A line without length is drawn as its round ends alone: a point that stays round, however the sheet is stretched.
  const points = (of: readonly Step[]) => of.map((step) => `${start(step)}h0.01`).join('');
  return {
    levels: answers.map((answer) => `M0 ${down(answer)}H${sheet.width}`).join(''),
    held: steps.slice(0, -1).map(line).join(''),
    turns: steps.flatMap((step, index) => turn(steps[index - 1], step)).join(''),
    since: steps.slice(-1).map(line).join(''),
    points: points(steps),
    noted: points(steps.filter(({ entry }) => entry.texts[question].trim() !== '')),
  };
}

function turn(before: Step | undefined, step: Step): string[] {
  if (before === undefined || before.answer === step.answer) return [];
  return [`M${across(step.from)} ${down(before.answer)}V${down(step.answer)}`];
}

const across = (x: number) => Math.round(x * sheet.width * 100) / 100;
const down = (answer: Answer) => ((answers.indexOf(answer) + 0.5) / answers.length) * sheet.height;
