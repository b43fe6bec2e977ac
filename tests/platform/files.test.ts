// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { copyText } from '~/platform/clipboard';
import { saveFile } from '~/platform/files';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it('offers a text under its name and type, and forgets its address only after the click', async () => {
  vi.useFakeTimers();
  const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:made');
  const revoked = vi.spyOn(URL, 'revokeObjectURL');
  const clicked: string[][] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    clicked.push([this.href, this.download]);
  });
  saveFile('pause.ics', 'BEGIN:VCALENDAR ü\r\n', 'text/calendar');
  expect(clicked).toEqual([['blob:made', 'pause.ics']]);
  const blob = made.mock.calls[0]![0] as Blob;
  expect([blob.type, await blob.text()]).toEqual(['text/calendar', 'BEGIN:VCALENDAR ü\r\n']);
  expect(revoked).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(revoked).toHaveBeenCalledWith('blob:made');
});

it('copies a text as it is, and says so when the browser refuses or has no clipboard', async () => {
  const write = vi.fn<(text: string) => Promise<void>>().mockResolvedValueOnce();
  const clipboard = vi.spyOn(navigator, 'clipboard', 'get');
  clipboard.mockReturnValue({ writeText: write } as unknown as Clipboard);
  await copyText('As it is,\nno more');
  expect(write).toHaveBeenCalledWith('As it is,\nno more');
  write.mockRejectedValueOnce(new DOMException('no click', 'NotAllowedError'));
  await expect(copyText('again')).rejects.toThrow('no click');
  clipboard.mockReturnValue(undefined as unknown as Clipboard);
  await expect(copyText('again')).rejects.toThrow();
});
