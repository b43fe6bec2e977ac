import type { BrowserName, Driver, LaunchOptions } from './api.ts';
import { launchChromium } from './chromium/driver.ts';
import { launchFirefox } from './firefox/driver.ts';

/** Starts a browser with a new profile and the extension in it. */
export function launch(name: BrowserName, options: LaunchOptions = {}): Promise<Driver> {
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
