import { defineBackground } from 'wxt/utils/define-background';
import { pickLanguage } from '~/content/language';
import { readNotice } from '~/content/notices';
import { setAlarm } from '~/platform/alarm';
import { deviceClock } from '~/platform/clock';
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
import { localStore } from '~/platform/store';
import { onPanelKey } from '~/platform/panel';
import { onInstall, onMomentKey, onWaking } from '~/platform/wakings';
import { coreKeys } from '~/storage/core';
import { answerNudge, nudgedOf } from './answer';
import { inTurn } from './in-turn';
import { tend } from './tend';

/** Where a click on a notice leads. */
const screens: Record<NoticeId, string> = { nudge: '#/today', apart: '#/apart', pause: '#/pause' };

export default defineBackground({
  main() {
    const store = localStore();
    const world = {
      store,
      clock: deviceClock,
      allowed: notices.allowed,
      show: showNotice,
      withdraw: withdrawNotice,
      showDot,
      setAlarm,
      words: readNotice(pickLanguage(navigator.languages)),
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
    hearClicks();
    onMomentKey(() => void openPopupAt('#/moment'));
    onPanelKey();
    onInstall(() => void openPage('#/welcome'));
    store.onChange((changed) => {
      if (coreKeys.some((key) => key in changed)) tendNow();
    });
    tendNow();
  },
});
