/**
 * The bootstrap contract that Excel for Windows gives office.js in `window.external`: which host
 * this is, which API sets it has, the languages, the document's settings. It must be installed
 * before office.js loads.
 */

import { DocumentCopies, type NativeArray } from "./document-copy";

/** Document settings as office.js keeps them: keys with their serialized values. */
export interface SettingsStore {
  read(): ReadonlyMap<string, string>;
  write(settings: ReadonlyMap<string, string>): void;
}

/** Colours of Excel's frame, as "#RRGGBB". */
export interface OfficeColors {
  readonly bodyForegroundColor: string;
  readonly bodyBackgroundColor: string;
  readonly controlForegroundColor: string;
  readonly controlBackgroundColor: string;
}

const LIGHT: OfficeColors = {
  bodyForegroundColor: "#262626",
  bodyBackgroundColor: "#E6E6E6",
  controlForegroundColor: "#262626",
  controlBackgroundColor: "#FFFFFF",
};

export interface ShellOptions {
  /** The highest ExcelApi set offered, for example "1.9". */
  readonly apiSet: string;
  /** Language of Excel's own texts. */
  readonly locale: "zh-CN" | "en-US";
  readonly settings: SettingsStore;
  /** What `Office.context.officeTheme` gives; Excel's colourful theme when missing. */
  readonly theme?: OfficeColors;
  /** The document as the bytes of an .xlsx file; without it Excel hands out no copies. */
  readonly copy?: () => Promise<Uint8Array>;
  /** The document's address as `Office.context.document.url` gives it. */
  readonly documentUrl?: string;
}

/** Numbers of the old asynchronous document methods (OSF.DDA dispatch ids). */
const METHOD = { loadSettings: 0x41 } as const;
const NOT_SUPPORTED = 5001;

/** The status, or an array of the native kind that begins with it. */
type Callback = (answer: number | NativeArray, result: unknown) => void;

/** Installs the shell in a window. */
export function installShell(window: object, options: ShellOptions): void {
  const { apiSet, locale, settings, theme = LIGHT, documentUrl = "C:\\preview\\Preview.xlsx" } = options;
  const { copy } = options;
  const copies = copy === undefined ? null : new DocumentCopies(copy);
  const matrix = JSON.stringify({
    ExcelApi: apiSet,
    DialogApi: "1.1",
    RibbonApi: "1.1",
    Settings: "1.1",
    RichApiRuntime: "1.2",
    RichApiRuntimeFlag: "1.2",
    ...(copy === undefined ? {} : { CompressedFile: "1.1", File: "1.1" }),
  });
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => "00000000-0000-0000-0000-000000000001",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => documentUrl,
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetSupportedMatrix: () => matrix,
    GetHostFullVersion: () => "16.0.18000.20000",
    GetTouchEnabled: () => false,
    GetSettings: () => settingsObject(settings),
    GetOfficeThemeInfo: () => themeInfo(theme),
  };
  const external = {
    GetHostInfo: () => `Excel$Win32$16.01$${locale}$$$$0`,
    GetContext: () => context,
    Execute: (method: number, parameters: readonly unknown[], callback?: Callback) => {
      if (method === METHOD.loadSettings) callback?.(0, []);
      else if (copies?.execute(method, parameters, (answer) => callback?.(answer, [])) !== true)
        callback?.(NOT_SUPPORTED, []);
    },
    RegisterEvent: (_id: number, _target: string, _handler: unknown, callback?: (status: number) => void) =>
      callback?.(0),
    UnregisterEvent: (_id: number, _target: string, callback?: (status: number) => void) => callback?.(0),
  };
  // Browsers have a window.external of their own; it is an ordinary object that takes properties.
  const existing: unknown = Reflect.get(window, "external");
  if (typeof existing === "object" && existing !== null) Object.assign(existing, external);
  else Reflect.set(window, "external", external);
}

/** Excel hands colours over as numbers; office.js turns them into "#rrggbb". */
function themeInfo(theme: OfficeColors): string {
  const entries = Object.entries(theme) as [string, string][];
  return JSON.stringify(
    Object.fromEntries(entries.map(([name, color]) => [name, parseInt(color.slice(1), 16)])),
  );
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
