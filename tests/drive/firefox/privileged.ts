/**
 * What runs with Firefox's own rights, as function bodies for `Marionette.privileged`.
 * Each finds the extension by its id, the first argument.
 */

const extension = `
  const policy = WebExtensionPolicy.getByID(args[0]);
  if (!policy) throw new Error('The extension is not there yet.');
  const { extension } = policy;`;

/**
 * The extension's views of one kind that a person sees, as the numbers of their contexts. They are
 * looked for in the windows: the extension's own list leaves out pages that never call the browser.
 */
export const views = `${extension}
  const inTabs = () => gBrowser.tabs.map((tab) => tab.linkedBrowser);
  const inPopup = () => [...document.querySelectorAll('.webextension-popup-browser')]
    // Firefox loads a popup ahead of its opening; it counts once it shows.
    .filter((browser) => browser.closest('panel')?.state === 'open');
  const inSidebar = () =>
    [...(SidebarController.browser?.contentDocument?.querySelectorAll('browser') ?? [])];
  const browsers = { tab: inTabs, popup: inPopup, panel: inSidebar }[args[1]]();
  return browsers
    .map((browser) => browser.browsingContext)
    .filter((context) => context?.currentURI?.spec.startsWith(extension.baseURL))
    .map((context) => context.id);`;

/** Opens a page in a new tab in front and returns the number that its browser keeps. */
export const openTab = `${extension}
  const url = extension.baseURI.resolve(args[1]);
  const tab = gBrowser.addTab(url, { triggeringPrincipal: extension.principal });
  gBrowser.selectedTab = tab;
  return tab.linkedBrowser.browserId;`;

/** The context of such a browser once the extension's page is in it, or null. */
export const tabContext = `${extension}
  const context = BrowsingContext.getCurrentTopByBrowserId(args[1]);
  return context?.currentURI?.spec.startsWith(extension.baseURL) ? context.id : null;`;

/** Wakes the background when it sleeps and returns its context. */
export const wake = `${extension}
  const find = () => [...extension.views].find((view) => view.viewType === 'background');
  if (extension.backgroundState !== 'running') await extension.wakeupBackground();
  return find()?.xulBrowser?.browsingContext?.id ?? null;`;

/** Whether the extension has started and its background has come up, or sleeps until an event. */
export const started = `${extension}
  const settled = ['running', 'stopped'].includes(extension.backgroundState);
  return settled && typeof extension.wakeupBackground === 'function';`;

export const backgroundState = `${extension} return extension.backgroundState;`;

export const stop = `${extension}
  await extension.terminateBackground({ ignoreDevToolsAttached: true });`;

/** Adds optional permissions as the dialog's yes does. */
export const grant = `${extension}
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs');
  const wanted = { permissions: args[1], origins: [], data_collection: [] };
  await ExtensionPermissions.add(args[0], wanted, extension);`;

/**
 * Notes every request from now on that the extension is the cause of, or a page that is not the
 * browser's own: the browser's services ask with the system's rights.
 */
export const watchRequests = `
  const origin = args[1];
  const seen = [];
  window.goldseamRequests = seen;
  window.goldseamObserver = {
    observe(channel) {
      channel.QueryInterface(Ci.nsIChannel);
      const { loadInfo, URI } = channel;
      const causes = [loadInfo.triggeringPrincipal, loadInfo.loadingPrincipal];
      const system = causes.every((principal) => !principal || principal.isSystemPrincipal);
      const extension = causes.some((principal) => principal?.originNoSuffix === origin);
      if (extension || !system) seen.push(URI.spec);
    },
  };
  Services.obs.addObserver(window.goldseamObserver, 'http-on-opening-request');
  Services.obs.addObserver(window.goldseamObserver, 'http-on-modify-request');`;

/**
 * Puts a service of ours in the place of the desktop's notifications: it shows nothing, remembers
 * everything, and can report a click as a desktop does.
 */
export const watchNotifications = `
  const shown = [];
  const listeners = new Map();
  window.goldseamShown = shown;
  window.goldseamListeners = listeners;
  const service = {
    QueryInterface: ChromeUtils.generateQI(['nsIAlertsService']),
    showAlert(alert, listener) {
      shown.push({ id: alert.name, title: alert.title, message: alert.text });
      listeners.set(alert.name, { listener, cookie: alert.cookie });
      listener?.observe(null, 'alertshow', alert.cookie);
    },
    closeAlert(name) {
      const known = listeners.get(name);
      listeners.delete(name);
      known?.listener?.observe(null, 'alertfinished', known.cookie);
    },
    showAlertNotification() {},
    teardown() {},
    pbmTeardown() {},
  };
  const factory = { createInstance: (iid) => service.QueryInterface(iid) };
  Components.manager.QueryInterface(Ci.nsIComponentRegistrar).registerFactory(
    Services.uuid.generateUUID(), 'notifications of the tests',
    '@mozilla.org/alerts-service;1', factory);`;

export const clickNotification = `
  const known = window.goldseamListeners.get(args[0]);
  if (!known) throw new Error('No notification ' + args[0] + ' is showing.');
  window.goldseamListeners.delete(args[0]);
  known.listener.observe(null, 'alertclickcallback', known.cookie);
  known.listener.observe(null, 'alertfinished', known.cookie);`;

/**
 * Has Firefox write down now which extensions it has and which events wake them. It does so lazily,
 * and a kill in the first seconds would leave a profile that knows the extension but never starts
 * it. What the extension itself stores is not touched.
 */
export const saveRegistry = `
  const { XPIExports } = ChromeUtils.importESModule(
    'resource://gre/modules/addons/XPIExports.sys.mjs');
  const { XPIStates } = XPIExports.XPIInternal;
  await XPIExports.XPIDatabase._saveNow();
  XPIStates.save();
  await XPIStates._jsonFile._save();
  Services.prefs.savePrefFile(null);`;

/**
 * Puts a window for choosing files in the place of the desktop's: whoever opens it chooses this file.
 */
export const chooseFiles = `
  const picked = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile);
  picked.initWithPath(args[0]);
  window.goldseamFile = { picked, chosen: false };
  if (window.goldseamPicker) return;
  window.goldseamPicker = true;
  const create = () => ({
    QueryInterface: ChromeUtils.generateQI(['nsIFilePicker']),
    init() {},
    appendFilters() {},
    appendFilter() {},
    appendRawFilter() {},
    isModeSupported: () => Promise.resolve(true),
    get file() { return window.goldseamFile.picked; },
    get fileURL() { return Services.io.newFileURI(window.goldseamFile.picked); },
    get files() { return [window.goldseamFile.picked].values(); },
    open(callback) {
      window.goldseamFile.chosen = true;
      Services.tm.dispatchToMainThread(() => callback.done(Ci.nsIFilePicker.returnOK));
    },
  });
  const factory = { createInstance: (iid) => create().QueryInterface(iid) };
  Components.manager.QueryInterface(Ci.nsIComponentRegistrar).registerFactory(
    Services.uuid.generateUUID(), 'files of the tests', '@mozilla.org/filepicker;1', factory);`;

export const fileChosen = 'return window.goldseamFile.chosen';
