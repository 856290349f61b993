/** 整改清单: what was lost, what is to be done about it, by whom and until when. */
import { cellAddress } from "../../grid/address";
import { serialDay } from "../../summary/serial-date";
import { adviceText } from "../../ledger/advice/advice-text";
import { adviceFor } from "../../ledger/advice/linked-advice";
import { collectedAdvice } from "../ledgers/collected-ledgers";
import type { Indicator } from "../../framework/framework";
import type { SheetPlan } from "../../plan/plan";
import { BOOK_LABELS } from "./book-labels";
import type { BookContext } from "./book-input";
import type { DataPlaces } from "./data-sheet";
import { bookTitle, FIRST_ROW, fitRow, newBuilder, tableSheet } from "./table-sheet";
import type { TidyBlock, TidyData } from "./tidy-rows";

interface Loss {
  readonly block: TidyBlock;
  readonly indicator: Indicator;
  readonly index: number;
  readonly lost: number;
  readonly rate: number;
  readonly mustMend: boolean;
}

/** Where a person fills in what was done. */
const COLUMN = {
  unit: 0,
  code: 1,
  name: 2,
  lost: 3,
  rate: 4,
  required: 5,
  mend: 6,
  action: 7,
  owner: 8,
  due: 9,
} as const;

/** The order is that of now; losses and rates follow the reviews, and losses that are new are counted. */
export function planRemediesSheet(context: BookContext, data: TidyData, places: DataPlaces): SheetPlan {
  const { language, writtenAt, collected } = context;
  const labels = BOOK_LABELS[language];
  const builder = newBuilder();
  const losses = lossesOf(data);
  const owners = new Map(
    [...collected.ranking.ranked, ...collected.ranking.unranked].map(({ input }) => [
      input.unit,
      input.source.rosterUnit?.secretary ?? null,
    ]),
  );
  const today = serialDay(writtenAt);
  const advice = collectedAdvice(collected);
  losses.forEach(({ block, indicator, index, lost, rate, mustMend }, place) => {
    const row = FIRST_ROW + place;
    const name = indicator.name[language];
    const linked = adviceFor(advice(block.unit), indicator);
    const action = linked.length === 0 ? indicator.remedy.action[language] : adviceText(linked, language);
    const { trigger, dueDays } = indicator.remedy;
    const rateCell = cellAddress(row, COLUMN.rate);
    const isBelow = `=IF(${rateCell}="","",IF(${rateCell}<${cellAddress(row, COLUMN.required)},"${labels.yes}",""))`;
    builder
      .put(row, COLUMN.unit, block.unit, "text")
      .put(row, COLUMN.code, indicator.code, "centered")
      .put(row, COLUMN.name, name, "text")
      .formula(row, COLUMN.lost, `=${places.cell("lost", block, index)}`, "lost", lost)
      .formula(row, COLUMN.rate, `=${places.cell("rate", block, index)}`, "rate", rate)
      .put(row, COLUMN.required, trigger, "rate")
      .formula(row, COLUMN.mend, isBelow, "centered", mustMend ? labels.yes : "")
      .put(row, COLUMN.action, action, "text")
      .put(row, COLUMN.owner, owners.get(block.unit) ?? null, "inputText")
      .put(row, COLUMN.due, mustMend ? today + dueDays : null, "date");
    fitRow(builder, row, [
      [block.unit, 16],
      [indicator.code, 10],
      [name, 24],
      [action, 35],
    ]);
  });
  const end = FIRST_ROW + losses.length;
  const count = data.current.length === 0 ? "0" : `COUNTIF(${allLosses(data, places)},">0")-${losses.length}`;
  builder
    .merged({ top: end, bottom: end, left: 0, right: COLUMN.mend }, labels.remediesNew, "note")
    .formula(end, COLUMN.action, `=MAX(0,${count})`, "plain", 0);
  return tableSheet(context, builder, {
    sheet: "remedies",
    title: bookTitle(context, "remedies"),
    note: labels.remediesNote(losses.length),
    columns: [
      { heading: labels.ownerUnit, width: 16 },
      { heading: labels.code, width: 10 },
      { heading: labels.indicator, width: 24 },
      { heading: labels.lost, width: 8 },
      { heading: labels.rate, width: 8 },
      { heading: labels.required, width: 9 },
      { heading: labels.mustMend, width: 5 },
      { heading: labels.mend, width: 35 },
      { heading: labels.owner, width: 8 },
      { heading: labels.due, width: 11 },
    ],
    orientation: "landscape",
    frozen: 1,
    rows: losses.length,
    below: 1,
    filter: true,
  });
}

/** Rows of the current period stand before those of earlier ones. */
function allLosses({ current }: TidyData, places: DataPlaces): string {
  const last = current.at(-1);
  const rows = last === undefined ? 1 : places.start(last) + last.rows.length - 1;
  return places.span("lost", 1, rows);
}

/** What must be mended first, then by points. */
function lossesOf({ current }: TidyData): readonly Loss[] {
  return current
    .flatMap((block) => {
      const definitions = new Map(block.score.indicators.map(({ indicator }) => [indicator.code, indicator]));
      return block.rows.flatMap(({ code, official, points }, index): readonly Loss[] => {
        const indicator = definitions.get(code);
        if (indicator === undefined || official === null || points === null || official >= points) return [];
        const rate = official / points;
        const lost = Number((points - official).toFixed(9));
        return [{ block, indicator, index, lost, rate, mustMend: rate < indicator.remedy.trigger }];
      });
    })
    .sort((a, b) => Number(b.mustMend) - Number(a.mustMend) || b.lost - a.lost);
}
