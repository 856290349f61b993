/**
 * What the pane must know of the program around it before it draws anything: is it Excel, is it new
 * enough, which language and which colours does it have.
 */
import type { Language } from "../../core/locale/language";

/** The set that the manifest declares; everything beyond it has to be asked for. */
export const REQUIRED_EXCEL_API = "1.9";

/** Colours of Office as "#RRGGBB". */
export interface HostTheme {
  readonly background: string;
  readonly foreground: string;
  readonly controlBackground: string;
  readonly controlForeground: string;
}

export interface OfficeHost {
  /** False in a plain browser page or in another Office program. */
  readonly isExcel: boolean;
  /** False when Excel lacks the required set of functions. */
  readonly isSupported: boolean;
  readonly language: Language;
  /**
   * By what storage on this machine has to be kept apart: Excel on the web puts pages of several
   * hosts into one browser. Empty where there is nothing to keep apart.
   */
  readonly partition: string;
  /** False where a link to a file does nothing: the web views of Mac and iPad, by Microsoft's design. */
  readonly downloads: boolean;
}

/** Waits until Office.js is ready and asks it; outside Office everything is null-like, not an error. */
export async function startOffice(): Promise<OfficeHost> {
  const { host } = await Office.onReady();
  // Outside Office the context is there, but most of what it promises is missing.
  const context: Partial<Office.Context> | undefined = Office.context;
  const isExcel = host === Office.HostType.Excel;
  return {
    isExcel,
    isSupported: isExcel && context?.requirements?.isSetSupported("ExcelApi", REQUIRED_EXCEL_API) === true,
    language: toLanguage(context?.displayLanguage),
    partition: context?.partitionKey ?? "",
    downloads: !isPlatform(context?.platform, "Mac", "iOS"),
  };
}

/**
 * Colours of Office as they are now; Excel raises no event when a person changes them.
 * @returns null where Office names none (Excel on the web): ask the browser then
 */
export function officeTheme(): HostTheme | null {
  // Outside Office there is no context at all.
  const context: Partial<Office.Context> | undefined = Office.context;
  return toTheme(context?.officeTheme);
}

function isPlatform(
  platform: Office.PlatformType | undefined,
  ...names: readonly (keyof typeof Office.PlatformType)[]
): boolean {
  return platform !== undefined && names.some((name) => platform === Office.PlatformType[name]);
}

/** Chinese unless Office speaks another language: "zh-CN" and "zh-TW" → zh, "en-GB" → en. */
function toLanguage(locale: string | undefined): Language {
  return locale === undefined || locale.toLowerCase().startsWith("zh") ? "zh" : "en";
}

function toTheme(theme: Office.OfficeTheme | undefined): HostTheme | null {
  if (theme?.bodyBackgroundColor === undefined) return null;
  return {
    background: theme.bodyBackgroundColor,
    foreground: theme.bodyForegroundColor,
    controlBackground: theme.controlBackgroundColor,
    controlForeground: theme.controlForegroundColor,
  };
}
