import type { Screen } from '../drive/api.ts';

export interface SavedFile {
  name: string;
  type: string;
  text: string;
}

/** Catches a file on its way from the page to the folder of downloads, which is the tester's own. */
export async function catchFile(screen: Screen): Promise<void> {
  await screen.eval(`
    const root = document.documentElement;
    const { createObjectURL } = URL;
    URL.createObjectURL = (file) => {
      root.setAttribute('data-type', file.type);
      void file.text().then((text) => root.setAttribute('data-file', text));
      return createObjectURL.call(URL, file);
    };
    const { click } = HTMLElement.prototype;
    HTMLElement.prototype.click = function () {
      if (this.hasAttribute('download')) root.setAttribute('data-name', this.getAttribute('download'));
      else click.call(this);
    };`);
}

/** Waits for the file that the page saves. */
export async function caughtFile(screen: Screen): Promise<SavedFile> {
  await screen.waitFor('a file', `return document.documentElement.hasAttribute('data-file')`);
  return screen.eval<SavedFile>(`
    const { name, type, file: text } = document.documentElement.dataset;
    return { name, type, text };`);
}
