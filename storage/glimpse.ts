import { looks, motions, sizes, type Appearance } from '~/domain/appearance';
import { defaults } from './defaults';
import { keys } from './keys';
import type { Store } from './port';

/** What of the settings a page holds to before its first screen. */
export interface Glimpse {
  /** When the person's day ends, "HH:MM". */
  dayEnds: string;
  /** Whether reminders were asked for. */
  reminded: boolean;
  appearance: Appearance;
}

/**
 * Reads it by plain tests: the schemas of settings are not part of a first screen (npm run bench).
 * What cannot be read is as by default; the screen that needs it says so.
 */
export async function readGlimpse(store: Pick<Store, 'get'>): Promise<Glimpse> {
  const raw = await store.get([keys.settings]).catch((): Record<string, unknown> => ({}));
  return glimpseOf(raw[keys.settings]);
}

/** @param settings the raw record */
export function glimpseOf(settings: unknown): Glimpse {
  const { nudges, appearance } = defaults.settings;
  const dayEnds = at(at(settings, 'nudges'), 'dayEnds');
  const plans = at(at(settings, 'nudges'), 'plans');
  const chosen = at(settings, 'appearance');
  return {
    dayEnds: typeof dayEnds === 'string' && /^\d\d:\d\d$/.test(dayEnds) ? dayEnds : nudges.dayEnds,
    reminded: Array.isArray(plans) && plans.some((plan) => at(plan, 'wanted') === true),
    appearance: {
      look: oneOf(looks, at(chosen, 'look')) ?? appearance.look,
      size: oneOf(sizes, at(chosen, 'size')) ?? appearance.size,
      motion: oneOf(motions, at(chosen, 'motion')) ?? appearance.motion,
    },
  };
}

const at = (record: unknown, field: string): unknown =>
  typeof record === 'object' && record !== null ? (record as Record<string, unknown>)[field] : undefined;

const oneOf = <const Known extends string>(known: readonly Known[], value: unknown): Known | undefined =>
  known.find((one) => one === value);
