import type { Desk } from '../app/desk';

/** A name that says the day and nothing else: it stands in folders and lists for anyone to see. */
export const fileName = ({ clock }: Pick<Desk, 'clock'>, ending: string) =>
  `notes-${clock.today()}.${ending}`;

/** Of the copy of everything as it lies on the disk. */
export const rawName = (desk: Pick<Desk, 'clock'>) => fileName(desk, 'raw.json');
