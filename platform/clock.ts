/** The device's clock and zone, read anew each time: both may change while a page is open. */
export const deviceClock = {
  /** Epoch milliseconds. */
  now: () => Date.now(),
  /** The IANA zone, such as "Europe/Berlin". */
  zone: () => Temporal.Now.timeZoneId(),
  /**
   * The ISO date of now in that zone. Read from Date, which is there at no cost: the popup's
   * first screen asks for it, and building Temporal takes 30 kB of heap (npm run bench).
   */
  today() {
    const now = new Date();
    const part = (value: number, digits: number) => String(value).padStart(digits, '0');
    return `${part(now.getFullYear(), 4)}-${part(now.getMonth() + 1, 2)}-${part(now.getDate(), 2)}`;
  },
};

export const newId = (): string => crypto.randomUUID();
