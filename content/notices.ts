/**
 * The words of notifications, for the background. They are here at once and not fetched
 * when needed: a service worker may not import anything after its start.
 */
import english from './en/notice.yaml';
import type { Language } from './language';
import type { Words } from './schema';

const notices: Record<Language, unknown> = { en: english };

export function readNotice(language: Language): Words['notice'] {
  return notices[language] as Words['notice'];
}
