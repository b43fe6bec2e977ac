import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Preference = string | number | boolean;

/** The extension's inner address, pinned so that it is the same after every restart. */
export const uuid = '6f0c5d9a-7a3b-4c1e-9d52-1b8e2f4a6c70';

export interface ProfileOptions {
  readonly id: string;
  readonly locale: string | undefined;
  readonly prefs: Readonly<Record<string, Preference>>;
}

/** Writes the preferences that make a new profile quiet and the extension's address known. */
export function writePreferences(profile: string, options: ProfileOptions): void {
  const preferences: Record<string, Preference> = {
    'marionette.port': 0,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
    'browser.aboutwelcome.enabled': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.sessionstore.resume_from_crash': false,
    'browser.newtabpage.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    'app.update.disabledForTesting': true,
    'app.normandy.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'extensions.autoDisableScopes': 0,
    'extensions.enabledScopes': 5,
    // The extension keeps its place over restarts although nobody signed it.
    'xpinstall.signatures.required': false,
    'extensions.webextensions.uuids': JSON.stringify({ [options.id]: uuid }),
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'extensions.openPopupWithoutUserGesture.enabled': true,
    ...(options.locale ? { 'intl.locale.requested': options.locale } : {}),
    ...(options.locale ? { 'intl.accept_languages': options.locale } : {}),
    ...options.prefs,
  };
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), `${lines.join('\n')}\n`);
}
