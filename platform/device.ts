/** What the person's device is, as far as the browser says it; it is used on the screen alone and kept nowhere. */
export const device = {
  firefox: import.meta.env.FIREFOX,
  /** Asked for where it is wanted: the browser builds all of `navigator` for whoever touches it. */
  get system() {
    return systemOf(navigator.userAgent);
  },
};

/** @returns null where there are several kinds of the system, as on Linux */
export function systemOf(userAgent: string): 'windows' | 'mac' | 'chromeos' | null {
  if (userAgent.includes('Windows')) return 'windows';
  if (userAgent.includes('Macintosh')) return 'mac';
  return userAgent.includes('CrOS') ? 'chromeos' : null;
}
