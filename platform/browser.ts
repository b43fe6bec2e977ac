/** The one place where the browser comes in. Other files of this folder take it from here. */
import browser from 'webextension-polyfill';

export { browser };
