/**
 * The bootstrap contract that Excel for Windows gives office.js in `window.external`: which host
 * this is, which API sets it has, the languages, the document's settings. It must be installed
 * before office.js loads.
 */

/** Document settings as office.js keeps them: keys with their serialized values. */
export interface SettingsStore {
  read(): ReadonlyMap<string, string>;
  write(settings: ReadonlyMap<string, string>): void;
}

export interface ShellOptions {
  /** The highest ExcelApi set offered, for example "1.9". */
  readonly apiSet: string;
  /** Language of Excel's own texts: "zh-CN" or "en-US". */
  readonly locale: keyof typeof LOCALE_IDS;
  readonly settings: SettingsStore;
  /** The document's address as `Office.context.document.url` gives it. */
  readonly documentUrl?: string;
}

/** Windows language identifiers, which office.js translates back into names. */
const LOCALE_IDS = { "zh-CN": 2052, "en-US": 1033 } as const;

/** Numbers of the old asynchronous document methods (OSF.DDA dispatch ids). */
const METHOD = { loadSettings: 0x41 } as const;
const NOT_SUPPORTED = 5001;

type Callback = (status: number, result: unknown) => void;

/** Installs the shell in a window. */
export function installShell(window: object, options: ShellOptions): void {
  const { apiSet, locale, settings, documentUrl = "C:\\preview\\Preview.xlsx" } = options;
  const localeId = LOCALE_IDS[locale];
  const matrix = JSON.stringify({
    ExcelApi: apiSet,
    DialogApi: "1.1",
    RibbonApi: "1.1",
    Settings: "1.1",
    RichApiRuntime: "1.2",
    RichApiRuntimeFlag: "1.2",
  });
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => "00000000-0000-0000-0000-000000000001",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => localeId,
    GetAppDataLocale: () => localeId,
    GetDocUrl: () => documentUrl,
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetSupportedMatrix: () => matrix,
    GetHostFullVersion: () => "16.0.18000.20000",
    GetTouchEnabled: () => false,
    GetSettings: () => settingsObject(settings),
  };
  const external = {
    GetHostInfo: () => `Excel$Win32$16.01$${locale}$$$$0`,
    GetContext: () => context,
    Execute: (method: number, _parameters: unknown, callback?: Callback) => {
      if (method === METHOD.loadSettings) callback?.(0, []);
      else callback?.(NOT_SUPPORTED, []);
    },
    RegisterEvent: (_id: number, _target: string, _handler: unknown, callback?: (status: number) => void) => callback?.(0),
    UnregisterEvent: (_id: number, _target: string, callback?: (status: number) => void) => callback?.(0),
  };
  // Browsers have a window.external of their own; it is an ordinary object that takes properties.
  const existing: unknown = Reflect.get(window, "external");
  if (typeof existing === "object" && existing !== null) Object.assign(existing, external);
  else Reflect.set(window, "external", external);
}

/** The native object through which office.js reads and writes settings: arrays filled in place. */
function settingsObject(store: SettingsStore): object {
  return {
    Read: (keys: string[], values: string[]) => {
      for (const [key, value] of store.read()) {
        keys.push(key);
        values.push(value);
      }
    },
    Write: (keys: readonly string[], values: readonly string[]) => {
      store.write(new Map(keys.map((key, index) => [key, values[index] ?? ""])));
    },
  };
}
