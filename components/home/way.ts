import type { Route } from '../app/route';

/** One line of the list on home: where it leads, and a word about it. */
export interface Way {
  route: Route;
  label: string;
  line?: string | undefined;
  /** The popup is too small and too short-lived for it: it opens as a page. */
  page?: boolean;
}
