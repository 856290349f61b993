/**
 * How fully a plan is written. Some Excels refuse a decoration that they are said to know (an iPad the
 * position of an axis), and one refused action fails the whole batch: what was refused is left out then,
 * and the plan is written again without it.
 */
import type { OmittedPart } from "../port";
import type { WorkbookError } from "../workbook-error";
import { errorLocation, officeErrorCode } from "./office-error";

/** What may be missing without anybody's losing content; `front`: bringing a sheet to the front. */
type Part = OmittedPart | "front";

export interface Manner {
  readonly without: ReadonlySet<Part>;
  /** One range each, where `getRanges` wants another list separator than ours. */
  readonly singly: boolean;
}

export const FULL_MANNER: Manner = { without: new Set(), singly: false };

/** What Excel answers to what it will never do, in contrast to what may succeed another time. */
const REFUSALS: ReadonlySet<string> = new Set([
  "InvalidArgument",
  "InvalidOperation",
  "NotImplemented",
  "UnsupportedOperation",
  "ApiNotFound",
]);

/** The parts by the place that Excel names in its error. */
const PLACES: readonly (readonly [RegExp, Part])[] = [
  [/^ChartAxis\.(?:minimum|maximum|numberFormat)$/, "axisBounds"],
  [/^ChartAxis\./, "axisOrder"],
  [/^ChartSeries\.marker/, "markers"],
  [
    /^Chart(?:Line|Fill|Series|Font|Legend|Title)(?:Format)?\.(?!add|setValues|setXAxisValues|name)/,
    "chartColors",
  ],
  [/^(?:PageLayout|PageBreak|PageBreakCollection|HeaderFooter|HeadersFooters|HeaderFooterGroup)\b/, "print"],
  [/^(?:CustomProperty|CustomPropertyCollection|DocumentProperties)\b/, "properties"],
];

/** Left out together where Excel doesn't say which of them it refused. */
const OF_CHARTS: readonly Part[] = ["axisBounds", "axisOrder", "markers", "chartColors"];

/**
 * A simpler way to write what could not be written, if there is one.
 * @param failure with the error of Office.js as its cause
 * @param hasCharts whether the plan has any
 */
export function simplerManner(manner: Manner, failure: WorkbookError, hasCharts: boolean): Manner | null {
  const place = errorLocation(failure.cause);
  // A window of another workbook in front is reason enough to refuse this, whatever the code.
  if (place === "Worksheet.activate") return without(manner, ["front"]);
  const part = PLACES.find(([pattern]) => pattern.test(place))?.[1];
  if (part === "properties") return without(manner, [part]);
  if (!REFUSALS.has(officeErrorCode(failure.cause) ?? "")) return null;
  if (place === "Worksheet.getRanges") return manner.singly ? null : { ...manner, singly: true };
  if (part !== undefined) return without(manner, [part]);
  return hasCharts && place === "" ? without(manner, OF_CHARTS) : null;
}

/** What a writing in this manner leaves out, for the person. */
export function omittedBy({ without: left }: Manner): readonly OmittedPart[] {
  return [...left].flatMap((part) => (part === "front" ? [] : [part]));
}

/** @returns null when all of them are left out already */
function without(manner: Manner, parts: readonly Part[]): Manner | null {
  if (parts.every((part) => manner.without.has(part))) return null;
  return { ...manner, without: new Set([...manner.without, ...parts]) };
}
