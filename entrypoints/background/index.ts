import { defineBackground } from 'wxt/utils/define-background';
import { pickLanguage } from '~/content/language';
import { neutralLine } from '~/content/neutral-line';
import { readNotice } from '~/content/notices';
import { setAlarm } from '~/platform/alarm';
import { deviceClock } from '~/platform/clock';
import {
  notices,
  onNoticeClick,
  showDot,
  showNotice,
  withdrawNotice,
  type NoticeId,
} from '~/platform/notices';
import { openPage, openPopupAt } from '~/platform/pages';
import { localStore } from '~/platform/store';
import { onPanelKey } from '~/platform/panel';
import { onInstall, onMomentKey, onWaking } from '~/platform/wakings';
import { coreKeys } from '~/storage/core';
import { inTurn } from './in-turn';
import { tend } from './tend';

/** Where a click on a notice leads. */
const screens: Record<NoticeId, string> = { nudge: '#/today', apart: '#/apart', pause: '#/pause' };

export default defineBackground({
  main() {
    const store = localStore();
    const { nudge, apart, pause } = readNotice(pickLanguage(navigator.languages));
    const world = {
      store,
      clock: deviceClock,
      allowed: notices.allowed,
      show: showNotice,
      withdraw: withdrawNotice,
      showDot,
      setAlarm,
      words: { nudge: neutralLine(nudge.choices, null), apart, pause },
    };
    const openScreen = (id: NoticeId) => void openPopupAt(screens[id]);
    const tendNow = inTurn(() => tend(world));

    onWaking(() => {
      onNoticeClick(openScreen);
      tendNow();
    });
    onNoticeClick(openScreen);
    onMomentKey(() => void openPopupAt('#/moment'));
    onPanelKey();
    onInstall(() => void openPage('#/welcome'));
    store.onChange((changed) => {
      if (coreKeys.some((key) => key in changed)) tendNow();
    });
    tendNow();
  },
});
