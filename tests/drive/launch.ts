import type { BrowserName, Driver, LaunchOptions } from './api.ts';
import { launchChromium } from './chromium/driver.ts';
import { launchFirefox } from './firefox/driver.ts';

/** Starts a browser with a new profile and the extension in it, in American English unless told otherwise. */
export function launch(name: BrowserName, given: LaunchOptions = {}): Promise<Driver> {
  const options = { locale: 'en-US', ...given };
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
