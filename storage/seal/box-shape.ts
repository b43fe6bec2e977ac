/** The shape of what is sealed, held by a plain test: each reading of a store may ask for it. */

/** The version of this form; it is bound to every box. */
export const boxFormat = 1;

/** A sealed value: base64 of the nonce, the ciphertext and its tag. JSON-plain, as stores want it. */
export interface Box {
  sealed: typeof boxFormat;
  box: string;
}

/** What a store hands back may be anything: a box of a later form is none of ours. */
export function isBox(raw: unknown): raw is Box {
  if (typeof raw !== 'object' || raw === null || Object.keys(raw).length !== 2) return false;
  const { sealed, box } = raw as Partial<Record<string, unknown>>;
  return sealed === boxFormat && typeof box === 'string';
}
