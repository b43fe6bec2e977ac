import { passing } from '../app/passing';

/** That a promise was just made, for the list to say so once. */
export const justSaved = passing<true>();
