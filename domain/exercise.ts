import type { exerciseFields as wordFields } from '~/content/schema';
import type { Texts } from './check';

/** The named fields of each exercise, in the order in which they are asked. */
export const exerciseFields = {
  fence: ['draws', 'holds', 'conditions'],
  weigh: ['pain', 'care', 'mending', 'beside'],
  plan: ['could', 'hour', 'day', 'week', 'call', 'go', 'carried', 'need'],
  patience: ['question', 'first', 'second', 'third', 'fourth', 'fifth'],
  request: ['asked', 'why', 'instead'],
} as const satisfies typeof wordFields;

export type Exercise = keyof typeof exerciseFields;
export const exercises = Object.keys(exerciseFields) as Exercise[];
export type ExerciseField<Kind extends Exercise = Exercise> = (typeof exerciseFields)[Kind][number];

/** The texts of an exercise with every field present, those not written empty. */
export function emptyExercise<Kind extends Exercise>(kind: Kind): Texts<ExerciseField<Kind>> {
  return Object.fromEntries(exerciseFields[kind].map((field) => [field, ''])) as Texts<ExerciseField<Kind>>;
}

/** Whether nothing but spaces was written. */
export function isBlank(texts: Readonly<Record<string, string>>): boolean {
  return Object.values(texts).every((text) => text.trim() === '');
}
