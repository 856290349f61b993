/** The workbook was made by our program for another unit than the one that returned it. */
import { normalizeText } from "../../sheet/normalize-text";
import { watchEach, type Suspicion, type Watch } from "./suspicion";

/** A template without a unit's name was made for everybody. */
export function watchOthersWorkbook(): Watch {
  return watchEach(({ source: { file, unit, otherNames, madeFrom }, sheet }) => {
    const made =
      madeFrom?.find((one) => one.sheet === sheet.name) ?? (madeFrom?.length === 1 ? madeFrom[0] : undefined);
    const names = new Set([unit, ...otherNames].map(normalizeText));
    if (made === undefined || unit === "" || made.unit.trim() === "" || names.has(normalizeText(made.unit)))
      return [];
    return [
      {
        kind: "othersWorkbook",
        units: [unit],
        places: [{ file, unit, at: sheet.unitAt ?? sheet.header, shown: unit }],
        message: {
          zh: `本文件是按“${made.unit}”的模板生成的，现填报单位为“${unit}”。请核对单位名称及数据是否为本单位所填。`,
          en: `The workbook was made for “${made.unit}” and now names “${unit}”. Please check the name, and that the figures are the unit's own.`,
        },
      } satisfies Suspicion,
    ];
  });
}
