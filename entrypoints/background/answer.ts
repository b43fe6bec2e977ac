import { snoozeUntil } from '~/domain/snooze';
import type { Clock } from '~/domain/day';
import type { NoticeAction } from '~/platform/notices';
import { readNudge, skipNudge, snoozeNudge } from '~/storage/nudging';
import type { Store } from '~/storage/port';
import { readSettings } from '~/storage/settings';

interface World {
  store: Store;
  clock: Clock;
}

/** The relationship that the nudge on the screen is of: the last that had its turn. */
export async function nudgedOf(store: Store): Promise<string | null> {
  return (await readNudge(store)).turns.at(-1) ?? null;
}

/**
 * Does what a button on a nudge says. An hour that leads out of the day or into the quiet hours
 * becomes tomorrow.
 */
export async function answerNudge({ store, clock }: World, action: NoticeAction): Promise<void> {
  const now = clock.now();
  const zone = clock.zone();
  switch (action) {
    case 'skip':
      return skipNudge(store, now, zone);
    case 'later': {
      const [{ nudges }, { seed, turns }] = await Promise.all([readSettings(store), readNudge(store)]);
      const plan = nudges.plans.find(({ relationship }) => relationship === turns.at(-1));
      if (plan === undefined) return;
      const until = (['hour', 'tomorrow'] as const)
        .map((id) => snoozeUntil(id, plan, nudges, seed, now, zone))
        .find((at) => at !== null);
      if (until === undefined) return skipNudge(store, now, zone);
      return snoozeNudge(store, { until, relationship: plan.relationship }, now, zone);
    }
  }
}
