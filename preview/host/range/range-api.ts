/** The members of Excel.Range that the host emulates. */
import { describeApi } from "../../rich-api/host-object";
import type { RangeHost } from "./range";

export const RANGE_API = describeApi<Excel.Range, RangeHost>("Range", {
  scalars: [
    ...(["address", "values", "formulas", "text", "numberFormat", "valueTypes"] as const),
    ...(["rowIndex", "columnIndex", "rowCount", "columnCount", "cellCount"] as const),
    ...(["rowHidden", "columnHidden"] as const),
  ],
  settable: ["values", "formulas", "numberFormat", "rowHidden", "columnHidden"],
  navigations: ["format", "worksheet", "dataValidation", "conditionalFormats"],
  methods: [
    ...(["getCell", "getRow", "getColumn", "getResizedRange", "getOffsetRange", "getBoundingRect"] as const),
    ...(["getIntersectionOrNullObject", "getUsedRange", "getUsedRangeOrNullObject"] as const),
    ...(["getEntireColumn", "getEntireRow", "getLastCell", "getLastRow", "getLastColumn"] as const),
    ...(["merge", "unmerge", "clear", "select"] as const),
  ],
  internal: ["_ValidateArraySize"],
});
