/** What `check` says of sheets that were stamped before they were mailed: unchanged, or which cells changed. */
import { cellAddress } from "../core/grid/address";
import type { Language } from "../core/locale/language";
import { describeShareChange, describeStampState, describeUnstamped } from "../core/share/describe-share";
import { shortCode } from "../core/share/stamp-record";
import type { WorkbookStamps } from "../core/share/verify-workbook";
import { printableName } from "./printable";

/** A line for each sheet; nothing for files that were never stamped. */
export function sharedText({ stamped, unstamped }: WorkbookStamps, language: Language): string {
  const isNamed = stamped.length + unstamped.length > 1;
  const lines = stamped.map(({ sheet, state }) => {
    const text = describeStampState(state, language, sheet);
    return isNamed || state.kind === "gone" ? `${printableName(sheet)} ${text}` : text;
  });
  const without = describeUnstamped(unstamped.map(printableName), language);
  return [...lines, ...(without === null ? [] : [without])].map((line) => `${line}\n`).join("");
}

/** `shared` is missing for files that were never stamped; sheets without a stamp beside others have the state `none`. */
export function sharedJson({ stamped, unstamped }: WorkbookStamps, language: Language): object {
  if (stamped.length === 0) return {};
  const shared = stamped.map(({ sheet, state }) => {
    const changes = state.kind === "changed" ? state.changes : [];
    return {
      sheet,
      state: state.kind,
      time: state.kind === "broken" ? null : state.time,
      code: state.kind === "broken" ? null : shortCode(state.hash),
      changes: changes.map((change) => ({
        kind: change.kind,
        sheet: change.at.sheet,
        address: cellAddress(change.at.row, change.at.column),
        before: change.kind === "cell" ? change.before : null,
        after: change.kind === "cell" ? change.after : null,
        text: describeShareChange(change, language, sheet),
      })),
    };
  });
  const none = unstamped.map((sheet) => ({ sheet, state: "none", time: null, code: null, changes: [] }));
  return { shared: [...shared, ...none] };
}
