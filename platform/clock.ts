/** The device's clock and zone, read anew each time: both may change while a page is open. */
export const deviceClock = {
  /** Epoch milliseconds. */
  now: () => Date.now(),
  /** The IANA zone, such as "Europe/Berlin". */
  zone: () => Temporal.Now.timeZoneId(),
};

export const newId = (): string => crypto.randomUUID();
