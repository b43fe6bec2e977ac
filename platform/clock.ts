import { clockFound, movedBy } from './moved-clock';

/** Whether this is the build for tests in which the clock can be moved. The bundler knows it, and leaves the rest out. */
const movable = import.meta.env.MODE === 'moved-clock';

/** Epoch milliseconds. */
const now = (): number => (movable ? Date.now() + movedBy() : Date.now());

/** A moment on the clock that the browser's own alarms go by, in epoch milliseconds. */
export const onDevice = (at: number): number => (movable ? at - movedBy() : at);

/** Resolves when the clock can be asked. */
export const clockReady = (): Promise<void> | undefined => (movable ? clockFound() : undefined);

/** The device's clock and zone, read anew each time: both may change while a page is open. */
export const deviceClock = {
  now,
  /** The IANA zone, such as "Europe/Berlin". */
  zone: () => Temporal.Now.timeZoneId(),
  /** The ISO date of now in that zone. */
  today: () => isoDate(new Date(now())),
};

/**
 * The same with the day that a person lives in: after midnight still the one before, until it ends.
 * @param ends "HH:MM"; asked anew each time, for the person may change it
 */
export const personClock = (ends: () => string) => ({
  ...deviceClock,
  day() {
    const date = new Date(now());
    const time = `${digits(date.getHours(), 2)}:${digits(date.getMinutes(), 2)}`;
    return isoDate(
      time < ends() ? new Date(date.getFullYear(), date.getMonth(), date.getDate() - 1, 12) : date,
    );
  },
});

/**
 * Read from Date, which is there at no cost: the popup's first screen asks for it, and building
 * Temporal takes 30 kB of heap (npm run bench).
 */
const isoDate = (date: Date) =>
  `${digits(date.getFullYear(), 4)}-${digits(date.getMonth() + 1, 2)}-${digits(date.getDate(), 2)}`;

const digits = (value: number, count: number) => String(value).padStart(count, '0');

export const newId = (): string => crypto.randomUUID();

/** A whole number to draw from, other than 0, which stands for none. */
export function newSeed(): number {
  const [drawn = 0] = crypto.getRandomValues(new Int32Array(1));
  return drawn === 0 ? 1 : drawn;
}
