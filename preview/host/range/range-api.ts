/** The members of Excel.Range that the host emulates. */

export const RANGE_MEMBERS = {
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
    ...([
      "getMergedAreasOrNullObject",
      "getEntireColumn",
      "getEntireRow",
      "getLastCell",
      "getLastRow",
      "getLastColumn",
    ] as const),
    ...(["merge", "unmerge", "clear", "select"] as const),
  ],
  internal: ["_ValidateArraySize"],
} as const;
