/** The findings of all scoring sheets of one file as one list. */
import type { Assessment } from "../core/assessment";
import { cellAddress } from "../core/grid/address";
import type { Finding } from "../core/validation/finding";

/** Sheets of one workbook may share a ballot sheet: what is wrong there is said once. */
export function joinFindings(assessments: readonly Assessment[]): readonly Finding[] {
  const unique = new Map(
    assessments
      .flatMap(({ findings }) => findings)
      .map((finding) => [placeKey(finding), finding] as const)
      .reverse(),
  );
  return [...unique.values()].reverse();
}

function placeKey({ code, at, indicator }: Finding): string {
  return `${code} ${indicator ?? ""} ${cellAddress(at.row, at.column)} ${at.sheet}`;
}
