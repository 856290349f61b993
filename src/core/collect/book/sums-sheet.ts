/**
 * The hidden sheet of sums: for each unit and period the totals and the grade, for the period's units rank,
 * tie-breaks and quota, as the engine does it (scoring/score-sheet.ts, ranking/). A test holds both against each other.
 */
import { indicatorGroups } from "../../framework/indicators";
import { formatPeriod, samePeriod } from "../../framework/period";
import { quarterBefore } from "../../framework/quarter-before";
import { gradesFromBest } from "../../scoring/grade";
import { rounded } from "../../scoring/indicator-formula";
import { PROVISIONAL_MARK } from "../../scoring/shown-grade";
import type { SheetPlan } from "../../plan/plan";
import { awaitsUnits } from "../states/sheet-reasons";
import type { BookContext } from "./book-input";
import { isIndicator, ofKind, type DataPlaces } from "./data-sheet";
import { addRanks } from "./rank-formulas";
import type { SumsLayout } from "./sums-layout";
import { newBuilder, type BookBuilder } from "./table-sheet";
import type { TidyBlock } from "./tidy-rows";

export function planSumsSheet(context: BookContext, layout: SumsLayout, places: DataPlaces): SheetPlan {
  const { framework, language, names } = context;
  const builder = newBuilder();
  gradesFromBest(framework).forEach(({ name, min }, index) => {
    const row = layout.gradeRow(index);
    const shown = name[language];
    builder.row(row, 0, [shown, min, shown + PROVISIONAL_MARK[language]], "plain");
  });
  for (const block of layout.blocks) {
    addTotals(builder, layout, places, block);
    const before = layout.blocks.find((other) => other.unit === block.unit && isBefore(other, block));
    const earlier = before === undefined ? '""' : layout.own("total", layout.rowOf(before));
    builder.formula(layout.rowOf(block), layout.column("before"), `=${earlier}`, "plain");
  }
  addRanks({ framework, margin: context.collected.ranking.margin }, builder, layout);
  layout.keys.forEach((key, column) => builder.put(layout.header, column, key, "header"));
  return builder.build({
    role: "collection",
    slot: "sums",
    name: names.sums,
    visibility: "hidden",
    showGridlines: true,
    columnWidths: layout.keys.map(() => 11),
    protect: false,
  });
}

/** What else has a say in a row's totals than its own indicators: a composite's components. */
export interface Beside {
  /** Cells of places on ladders of grades, 0 for none; a longer ladder's end is this one's end. */
  readonly caps: readonly string[];
  /** Cells that are 1 for what can still change. */
  readonly provisional: readonly string[];
  readonly isProvisional: boolean;
  /** True where there is no result whatever the indicators say. */
  readonly open: boolean;
}

const NOTHING_BESIDE: Beside = { caps: [], provisional: [], isProvisional: false, open: false };

/** The totals of one unit and period, by the framework by which it was scored. */
export function addTotals<Row extends object>(
  builder: BookBuilder,
  layout: SumsLayout<Row | TidyBlock>,
  places: DataPlaces,
  block: TidyBlock,
  beside: Beside = NOTHING_BESIDE,
): void {
  const { framework } = block;
  const row = layout.rowOf(block);
  const { decimals } = framework.precision;
  const { caps } = framework;
  const put = (key: string, value: string | number): void => {
    builder.put(row, layout.column(key), value, "plain");
  };
  const formula = (key: string, text: string, cached: number | string | null = null): void => {
    builder.formula(row, layout.column(key), `=${text}`, "plain", cached);
  };
  const at = (key: string): string => layout.own(key, row);
  const { score } = block;
  put("unit", block.unit);
  put("group", block.group);
  put("period", formatPeriod(block.period));
  put("start", places.start(block) + 1);
  put("withheld", score.withheld === true ? 1 : 0);
  if (layout.comparesUnits) put("uncompared", score.indicators.some(awaitsUnits) ? 1 : 0);
  const official = places.range("official", block, isIndicator);
  const span = (key: Parameters<DataPlaces["range"]>[0], code: string): string | null =>
    places.range(key, block, (one) => one.kind === "indicator" && one.level1 === code);
  for (const { code } of indicatorGroups(framework)) {
    const cells = span("official", code);
    const counted = span("countedPoints", code);
    const answered = span("answeredPoints", code);
    formula(`points.${code}`, counted === null ? "0" : `ROUND(SUM(${counted}),9)`);
    formula(`sum.${code}`, cells === null ? '""' : `IF(COUNT(${cells})=0,"",ROUND(SUM(${cells}),9))`);
    formula(`answered.${code}`, answered === null ? "0" : `SUM(${answered})`);
    const none = `OR(${at(`sum.${code}`)}="",${at(`answered.${code}`)}=0)`;
    formula(`rate.${code}`, `IF(${none},"",${at(`sum.${code}`)}/${at(`answered.${code}`)})`);
  }
  const whole = (key: Parameters<DataPlaces["range"]>[0]): string =>
    places.range(key, block, isIndicator) ?? '""';
  formula("counted", `SUM(${whole("countedPoints")})`);
  formula("rows", `SUM(${whole("counts")})`);
  formula("scored", official === null ? "0" : `COUNT(${official})`);
  const none = `OR(${at("scored")}=0,${at("counted")}=0,${at("withheld")}=1)`;
  formula(
    "official",
    `IF(${none},"",${rounded(`SUM(${whole("official")})*100/${at("counted")}`, decimals)})`,
  );
  const adjusted = (kind: "bonus" | "penalty"): string => {
    const cells = places.range("official", block, ofKind(kind));
    return cells === null ? "0" : `MIN(${caps[kind]},SUM(${cells}))`;
  };
  formula("bonus", adjusted("bonus"));
  formula("penalty", adjusted("penalty"));
  const sum = `${at("official")}+${at("bonus")}-${at("penalty")}`;
  const final = rounded(`MAX(${caps.finalMin},MIN(${caps.finalMax},${sum}))`, decimals);
  formula("final", `IF(${at("official")}="","",${final})`, score.totals.final?.toNumber() ?? "");
  if (beside.open) put("complete", 0);
  else
    formula(
      "complete",
      `IF(AND(${at("scored")}=${at("rows")},${at("final")}<>""),1,0)`,
      Number(score.complete),
    );
  const vetoes = places.range("gradeCap", block, ofKind("veto"));
  const limits = [
    ...(vetoes === null ? [] : [vetoes]),
    ...beside.caps.map((cell) => `MIN(${layout.grades},${cell})`),
  ];
  formula("cap", limits.length === 0 ? "0" : `MAX(${limits.join(",")})`);
  const reached = `MIN(${layout.grades},1+COUNTIF(${layout.gradeMinima()},">"&${at("final")}))`;
  formula("grade", `IF(${at("complete")}=0,"",MAX(${reached},${at("cap")}))`);
  formula("awaiting", `SUM(${whole("awaitsReview")})`, score.awaitingReview.length);
  const provisional = [whole("provisional"), ...beside.provisional].join(",");
  formula("provisional", `IF(SUM(${provisional})>0,1,0)`, Number(score.provisional || beside.isProvisional));
  formula(
    "total",
    `IF(${at("complete")}=1,${at("final")},"")`,
    score.complete && !beside.open ? (score.totals.final?.toNumber() ?? "") : "",
  );
}

/** Earlier results come the latest first. */
/** A change is one since the quarter before, not since whatever is known. */
function isBefore(other: TidyBlock, block: TidyBlock): boolean {
  const last = quarterBefore(block.period);
  return last !== null && samePeriod(other.period, last);
}
