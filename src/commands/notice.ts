/**
 * What a ribbon button has to tell, on its way to the dialog: in the address behind `#`, which a browser
 * sends to no server. Only which message it is travels, with the names that fill it, so that nobody's
 * link can make our page say something of their own.
 */
import { describeError, isErrorTextCode, type ErrorTextCode } from "../core/locale/error-text";
import { describeOmitted } from "../core/locale/omitted-text";
import type { Language } from "../core/locale/language";
import { findingName } from "../core/validation/wording/describe-finding";
import type { Severity } from "../core/validation/finding";
import type { LedgerCounts } from "../usecases/check-workbook";
import { COMMAND_TEXTS, type CommandTexts } from "./command-texts";

export type Notice =
  | {
      readonly kind: "none";
      readonly sheet: string;
      readonly unseenMerges: boolean;
      readonly ofLedgers: LedgerCounts;
    }
  | {
      readonly kind: "found";
      readonly sheet: string;
      readonly counts: Readonly<Record<Severity, number>>;
      /** The first finding: where it is, and its code. */
      readonly place: string;
      readonly code: string;
      /** True when findings about merged cells may be missing. */
      readonly unseenMerges: boolean;
      readonly ofLedgers: LedgerCounts;
    }
  /** Ledgers without a scoring sheet; `place` is the selected cell, "" for none. */
  | { readonly kind: "ledgers"; readonly ofLedgers: LedgerCounts; readonly place: string }
  | {
      readonly kind: "error";
      readonly code: ErrorTextCode;
      readonly detail: Readonly<Record<string, string>>;
    }
  /** The summary is written, without what Excel refused. */
  | { readonly kind: "omitted"; readonly parts: string }
  | { readonly kind: "unexpected" };

const MARK = "#notice=";
/** Longer than any name of a sheet or file that Excel gives. */
const LONGEST_NAME = 260;

/** The sentence that the person reads. */
export function noticeText(notice: Notice, language: Language): string {
  const texts = COMMAND_TEXTS[language];
  switch (notice.kind) {
    case "none":
      return `${texts.none(notice.sheet)}${further(notice, texts)}`;
    case "found": {
      const name = findingName(notice.code, language) ?? notice.code;
      const found = texts.found(notice.sheet, notice.counts, notice.place, name);
      return `${found}${further(notice, texts)}`;
    }
    case "ledgers":
      return texts.onlyLedgers(notice.ofLedgers, notice.place);
    case "error":
      return describeError(notice, language).sentence;
    case "omitted":
      return describeOmitted(notice.parts.split(","), language);
    case "unexpected":
      return texts.unexpected;
  }
}

/** What follows a result: that it may be incomplete, and what there is to say of ledgers. */
function further(
  { unseenMerges, ofLedgers }: { readonly unseenMerges: boolean; readonly ofLedgers: LedgerCounts },
  texts: CommandTexts,
): string {
  const isSilent = ofLedgers.due === 0 && ofLedgers.findings === 0;
  return `${unseenMerges ? texts.unseenMerges : ""}${isSilent ? "" : texts.besideLedgers(ofLedgers)}`;
}

/** @param page address of the page that shows notices */
export function noticeAddress(page: string, notice: Notice, language: Language): string {
  const told = encodeURIComponent(JSON.stringify({ language, ...notice }));
  return `${new URL(page).href.replace(/#.*$/, "")}${MARK}${told}`;
}

/**
 * What the page that was opened for a notice shows.
 * @returns null when the page was not opened to show a notice
 */
export function readNotice(hash: string): { readonly text: string; readonly language: Language } | null {
  if (!hash.startsWith(MARK)) return null;
  const told = parse(hash.slice(MARK.length));
  const language = told?.["language"] === "en" ? "en" : "zh";
  const notice = told === null ? null : toNotice(told);
  return {
    text: notice === null ? COMMAND_TEXTS[language].nothing : noticeText(notice, language),
    language,
  };
}

type Told = Readonly<Record<string, unknown>>;

function parse(encoded: string): Told | null {
  try {
    const told: unknown = JSON.parse(decodeURIComponent(encoded));
    return isObject(told) ? told : null;
  } catch {
    // A broken escape or other text: no message of ours.
    return null;
  }
}

function toNotice(told: Told): Notice | null {
  const { kind, sheet, place, code, counts, detail } = told;
  if (kind === "unexpected") return { kind };
  const { parts } = told;
  const unseenMerges = told["unseenMerges"] === true;
  if (kind === "omitted" && isName(parts) && /^(?:[a-zA-Z]+,?)+$/.test(parts)) return { kind, parts };
  const ofLedgers = toLedgerCounts(told["ofLedgers"]);
  if (kind === "none" && isName(sheet)) return { kind, sheet, unseenMerges, ofLedgers };
  if (kind === "ledgers" && isName(place)) return { kind, ofLedgers, place };
  if (kind === "found" && isName(sheet) && isName(place) && isObject(counts) && isName(code)) {
    const { error, warn, info } = counts;
    if (!isCount(error) || !isCount(warn) || !isCount(info) || findingName(code, "zh") === null) return null;
    return { kind, sheet, place, code, counts: { error, warn, info }, unseenMerges, ofLedgers };
  }
  if (kind === "error" && isName(code) && isErrorTextCode(code) && isObject(detail)) {
    const known = Object.entries(detail).flatMap(([key, value]) => (isName(value) ? [[key, value]] : []));
    return { kind, code, detail: Object.fromEntries(known) as Readonly<Record<string, string>> };
  }
  return null;
}

/** What is no count is none. */
function toLedgerCounts(told: unknown): LedgerCounts {
  const of = isObject(told) ? told : {};
  const count = (key: keyof LedgerCounts): number => {
    const value = of[key];
    return isCount(value) ? value : 0;
  };
  return {
    ledgers: count("ledgers"),
    findings: count("findings"),
    due: count("due"),
    overdue: count("overdue"),
  };
}

function isObject(value: unknown): value is Told {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isName(value: unknown): value is string {
  return typeof value === "string" && value.length <= LONGEST_NAME;
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
