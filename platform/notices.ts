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
  test: (words: Shown) => showNotice('test', words),
};

/** What can be done from a notification, where the browser shows buttons. */
export const noticeActions = ['later', 'skip'] as const;
export type NoticeAction = (typeof noticeActions)[number];

interface Shown {
  title: string;
  message: string;
}

/**
 * @param actions what the buttons say; left out where none are offered
 * @throws when the permission is missing: `browser.notifications` is not there then
 */
export async function showNotice(
  id: NoticeId | 'test',
  { title, message }: Shown,
  actions?: Record<NoticeAction, string>,
): Promise<void> {
  await browser.notifications.create(id, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title,
    message,
    // Firefox refuses a notification with buttons as a whole.
    ...(!import.meta.env.FIREFOX &&
      actions && { buttons: noticeActions.map((action) => ({ title: actions[action] })) }),
  });
}

/** Takes a notice off the screen; nothing happens when there is none. */
export async function withdrawNotice(id: NoticeId): Promise<void> {
  if (await notices.allowed()) await browser.notifications.clear(id);
}

/**
 * Calls back when a notice, or a button on one, is clicked. Call it again when the permission has
 * arrived: only then the event is there.
 */
export function onNoticeClick(
  open: (id: NoticeId) => void,
  act: (id: NoticeId, action: NoticeAction) => void,
): void {
  // The API is undefined until the optional permission is granted.
  const { notifications } = browser as { notifications?: typeof browser.notifications };
  if (notifications === undefined || listening) return;
  listening = true;
  notifications.onClicked.addListener((clicked) => {
    const id = noticeIds.find((notice) => notice === clicked);
    if (id !== undefined) open(id);
  });
  notifications.onButtonClicked.addListener((clicked, button) => {
    const id = noticeIds.find((notice) => notice === clicked);
    const action = noticeActions[button];
    if (id !== undefined && action !== undefined) act(id, action);
  });
}
let listening = false;

/** The badge says only that something waits: a dot, never a number or a word. */
export async function showDot(on: boolean): Promise<void> {
  await browser.action.setBadgeText({ text: on ? '•' : '' });
  // The gold of the light theme (assets/tokens.css); a worker reads no style sheet.
  if (on) await browser.action.setBadgeBackgroundColor({ color: '#85590a' });
}
