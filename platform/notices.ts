import { browser } from './browser';

const permission = { permissions: ['notifications' as const] };

/** What is told on the screen; each has one notification at most. */
export const noticeIds = ['nudge', 'apart', 'pause'] as const;
export type NoticeId = (typeof noticeIds)[number];

/** Whether the browser lets us show notifications, and the way to ask for it. */
export const notices = {
  allowed: () => browser.permissions.contains(permission),
  /**
   * Chromium closes the popup when it asks, so the wish is on the disk first. Firefox takes
   * the question only in the event itself, and asks at once.
   */
  async ask(wish: Promise<unknown>): Promise<boolean> {
    if (import.meta.env.FIREFOX) return browser.permissions.request(permission);
    await wish;
    return browser.permissions.request(permission);
  },
};

/** @throws when the permission is missing: `browser.notifications` is not there then */
export async function showNotice(id: NoticeId, words: { title: string; message: string }): Promise<void> {
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: words.title,
    message: words.message,
  });
}

/** Takes a notice off the screen; nothing happens when there is none. */
export async function withdrawNotice(id: NoticeId): Promise<void> {
  if (await notices.allowed()) await browser.notifications.clear(id);
}

/** Calls back when a notice is clicked. Call it again when the permission has arrived: only then the event is there. */
export function onNoticeClick(listener: (id: NoticeId) => void): void {
  // The API is undefined until the optional permission is granted.
  const { notifications } = browser as { notifications?: typeof browser.notifications };
  if (notifications === undefined || listening) return;
  listening = true;
  notifications.onClicked.addListener((id) => {
    const known = noticeIds.find((notice) => notice === id);
    if (known !== undefined) listener(known);
  });
}
let listening = false;

/** The badge says only that something waits: a dot, never a number or a word. */
export async function showDot(on: boolean): Promise<void> {
  await browser.action.setBadgeText({ text: on ? '•' : '' });
  // The gold of the light theme (assets/tokens.css); a worker reads no style sheet.
  if (on) await browser.action.setBadgeBackgroundColor({ color: '#85590a' });
}
