import { passing } from '../app/passing';

/** The id of the letter that was just put together, for its own screen to say so once. */
export const justKept = passing<string>();
