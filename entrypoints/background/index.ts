import { defineBackground } from 'wxt/utils/define-background';
import { pickLanguage } from '~/content/language';
import { readNotice } from '~/content/notices';
import { setAlarm } from '~/platform/alarm';
import { deviceClock } from '~/platform/clock';
import { marker, spareHeader } from '~/platform/marker';
import {
  notices,
  onNoticeClick,
  showDot,
  showNotice,
  withdrawNotice,
  type NoticeAction,
  type NoticeId,
} from '~/platform/notices';
import { openPage, openPopupAt } from '~/platform/pages';
import { keySession } from '~/platform/session';
import { beginLog } from '~/platform/new-log';
import { localStore } from '~/platform/store';
import { onPanelKey } from '~/platform/panel';
import { onAway, onBrowserStart, onInstall, onMomentKey, onWaking } from '~/platform/wakings';
import { coreKeys } from '~/storage/core';
import { keys } from '~/storage/keys';
import { answerNudge, nudgedOf } from './answer';
import { inTurn } from './in-turn';
import { lockWhenAway } from './lock';
import { tend } from './tend';

/** What may change when to look again; each opening of the lock changes its tries. */
const waking = [...coreKeys, keys.lock, keys.locking, keys.tries];

/** Where a click on a notice leads. */
const screens: Record<NoticeId, string> = { nudge: '#/today', apart: '#/apart', pause: '#/pause' };

export default defineBackground({
  main() {
    const store = localStore();
    const world = {
      store,
      session: keySession,
      marker,
      spare: spareHeader,
      clock: deviceClock,
      allowed: notices.allowed,
      show: showNotice,
      withdraw: withdrawNotice,
      showDot,
      setAlarm,
      words: readNotice(pickLanguage(() => navigator.languages)),
    };
    const openScreen = async (id: NoticeId) => {
      // What was clicked is seen; not every system takes it away by itself.
      void withdrawNotice(id);
      const nudged = id === 'nudge' ? await nudgedOf(store) : null;
      await openPopupAt(nudged === null ? screens[id] : `${screens[id]}/${nudged}`);
    };
    const answer = (id: NoticeId, action: NoticeAction) => {
      if (id === 'nudge') void answerNudge(world, action);
    };
    const hearClicks = () => onNoticeClick((id) => void openScreen(id), answer);
    const tendNow = inTurn(() => tend(world));

    onWaking(() => {
      hearClicks();
      tendNow();
    });
    // Firefox keeps its store in SQLite, which takes a half write back.
    if (!import.meta.env.FIREFOX) onBrowserStart(() => void beginLog().catch(() => undefined));
    onAway(() => void lockWhenAway(world));
    hearClicks();
    onMomentKey(() => void openPopupAt('#/moment'));
    onPanelKey();
    onInstall(() => void openPage('#/welcome'));
    store.onChange((changed) => {
      if (waking.some((key) => key in changed)) tendNow();
    });
    tendNow();
  },
});
