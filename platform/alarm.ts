import { browser } from './browser';
import { onDevice } from './clock';

const name = 'tend';

/** Less than this apart, two alarms are the same one. */
const tolerance = 1000;

/**
 * Sets the one alarm, or clears it. An alarm that is there already is left alone: setting it
 * anew at each start would push it away for ever.
 * @param at epoch milliseconds, or null for none
 */
export async function setAlarm(at: number | null): Promise<void> {
  const present = await browser.alarms.get(name);
  if (at === null) {
    if (present) await browser.alarms.clear(name);
    return;
  }
  const when = onDevice(at);
  if (present && Math.abs(present.scheduledTime - when) < tolerance) return;
  await browser.alarms.create(name, { when });
}
