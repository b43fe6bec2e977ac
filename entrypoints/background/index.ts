import { defineBackground } from 'wxt/utils/define-background';
import { pickLanguage } from '~/content/language';
import { readNotice } from '~/content/notices';
import { setAlarm } from '~/platform/alarm';
import { deviceClock } from '~/platform/clock';
import { notices, onNudgeClick, showDot, showNudge, withdrawNudge } from '~/platform/notices';
import { openPage, openPopupAt } from '~/platform/pages';
import { localStore } from '~/platform/store';
import { onInstall, onWaking } from '~/platform/wakings';
import { coreKeys } from '~/storage/core';
import { inTurn } from './in-turn';
import { tend } from './tend';

export default defineBackground({
  main() {
    const store = localStore();
    const world = {
      store,
      clock: deviceClock,
      allowed: notices.allowed,
      show: showNudge,
      withdraw: withdrawNudge,
      showDot,
      setAlarm,
      words: readNotice(pickLanguage(navigator.languages)),
    };
    const openToday = () => void openPopupAt('#/today');
    const tendNow = inTurn(() => tend(world));

    onWaking(() => {
      onNudgeClick(openToday);
      tendNow();
    });
    onNudgeClick(openToday);
    onInstall(() => void openPage('#/welcome'));
    store.onChange((changed) => {
      if (coreKeys.some((key) => key in changed)) tendNow();
    });
    tendNow();
  },
});
