/**
 * What went wrong, in the form the pane shows it. Errors of the adapters have wording of their
 * own; anything else is a fault of the program and gets a report that a person can pass on.
 */
import { WorkbookError } from "../workbook/workbook-error";

/** What the pane was doing. */
export type PaneAction =
  | "open"
  | "read"
  | "write"
  | "change"
  // Selecting a cell in the sheet.
  | "goTo"
  | "sample"
  | "setting"
  | "show"
  | "makeFiles"
  | "collect";

export type Problem =
  | { readonly kind: "workbook"; readonly error: WorkbookError }
  /** The sheet to be summarized was gone when it was read again for writing. */
  | { readonly kind: "sheetGone"; readonly sheet: string }
  /** A script of the pane is no longer on the server: it was updated since the pane was opened. */
  | { readonly kind: "outdated" }
  | { readonly kind: "unexpected"; readonly action: PaneAction; readonly report: string };

/** Sorts a caught value into the kinds of problem that the pane can show. */
export function toProblem(action: PaneAction, cause: unknown): Problem {
  if (cause instanceof WorkbookError) return { kind: "workbook", error: cause };
  // What webpack's loader throws when a part that is loaded later does not come.
  if (cause instanceof Error && cause.name === "ChunkLoadError") return { kind: "outdated" };
  return { kind: "unexpected", action, report: reportOf(action, cause) };
}

/** What a person can pass on when something is wrong that raised no error. */
export function environmentReport(version: string): string {
  const { userAgent, language } = navigator;
  const { innerWidth, innerHeight, devicePixelRatio } = window;
  return [
    `version: ${version}`,
    `agent: ${userAgent}`,
    `language: ${language}`,
    `pane: ${innerWidth} × ${innerHeight} @ ${devicePixelRatio}`,
  ].join("\n");
}

/**
 * Names and places in the program only: an error's message may quote what stood in a cell, so it
 * is left out.
 */
function reportOf(action: PaneAction, cause: unknown): string {
  const lines = [`action: ${action}`, `time: ${new Date().toISOString()}`, `agent: ${navigator.userAgent}`];
  for (let error = cause; error instanceof Error; error = error.cause) {
    const code: unknown = "code" in error ? error.code : undefined;
    lines.push(`error: ${error.name}${typeof code === "string" ? ` (${code})` : ""}`, ...framesOf(error));
  }
  if (!(cause instanceof Error)) lines.push(`error: ${typeof cause}`);
  return lines.join("\n");
}

/** The stack without its first lines, which repeat the message. */
function framesOf(error: Error): string[] {
  return (error.stack ?? "")
    .split("\n")
    .filter((line) => /^\s*at .+:\d+:\d+\)?$|^[^\s@]*@\S+:\d+:\d+$/.test(line))
    .slice(0, 12);
}
