import { useSignal, type ReadonlySignal } from '@preact/signals';
import { copyOfEverything } from '~/storage/repair';
import type { Desk } from '../app/desk';
import { Warning } from '../ui/notice';
import { rawName } from './file-name';

/** Saves all as it lies on the disk; `failed` is whether nothing of it could be read. */
export function useRawCopy(desk: Desk): { failed: ReadonlySignal<boolean>; save: () => Promise<void> } {
  const failed = useSignal(false);
  return {
    failed,
    async save() {
      // A popup dies before a file is saved, so the page does it.
      if (desk.place !== 'page') {
        desk.openPage({ name: 'home' });
        return;
      }
      failed.value = false;
      try {
        desk.save(rawName(desk), await copyOfEverything(desk.vault));
      } catch {
        failed.value = true;
      }
    },
  };
}

export function NotCopied({ desk, failed }: { desk: Desk; failed: ReadonlySignal<boolean> }) {
  return failed.value ? (
    <Warning>
      <p>{desk.common.faults.notCopied}</p>
    </Warning>
  ) : null;
}
