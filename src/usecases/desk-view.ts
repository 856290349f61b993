/** The desk's returns, ranking and questions as the pane shows them. */
import type { Collected, CollectedReturn, CollectedUnit, Reason } from "../core/collect/collected";
import type { FileRecord } from "../core/collect/record/file-record";
import { ONLY_LEDGERS } from "../core/collect/record/only-ledgers";
import type { MergedReviews, ReviewFile } from "../core/collect/review/merge-reviews";
import type { UnreadSheet } from "../core/derive/derive-own-sheets";
import { derivationProblemText } from "../core/derive/describe-derivation";
import { builtinFrameworks } from "../core/framework/builtin-frameworks";
import type { Framework } from "../core/framework/framework";
import { departmentNames } from "../core/framework/responsible-department";
import { formatPeriod } from "../core/framework/period";
import { qualifiedAddress } from "../core/grid/address";
import type { Text } from "../core/locale/language";
import type { RankedUnit, UnrankedUnit } from "../core/ranking/ranked-unit";
import { describeRosterProblem } from "../core/roster/describe-roster-problem";
import { expectedUnits } from "../core/roster/expected-units";
import type { Roster } from "../core/roster/roster";
import { gradeName } from "../core/scoring/shown-grade";
import { headingsKey } from "./headings-key";
import type {
  CollectView,
  RankView,
  ReasonView,
  ReturnView,
  ReviewView,
  UnreadColumns,
} from "./collect-view";

/** What was read of one file. */
export interface KeptFile {
  readonly record: FileRecord;
  readonly unread: readonly UnreadSheet[];
}

export type CollectedView = Pick<
  CollectView,
  "period" | "framework" | "expected" | "rosterNotes" | "returns" | "missing" | "ranking"
>;

export function collectedView(
  collected: Collected,
  roster: Roster | null,
  kept: ReadonlyMap<string, KeptFile>,
): CollectedView {
  const { period, framework, expected, returns, missing, ranking } = collected;
  return {
    period: formatPeriod(period),
    framework: { name: framework.name, version: framework.version },
    expected: roster === null ? null : expected.length,
    rosterNotes: roster === null ? [] : rosterNotes(roster, collected),
    returns: returns.map((one) => returnView(one, kept.get(one.file))),
    missing: missing.map(({ name }) => name),
    ranking: [
      ...ranking.ranked.map((unit) => rankView(unit, framework.precision.decimals)),
      ...ranking.unranked.map(unrankedView),
    ],
  };
}

/** What leaves it open who is expected, and until when. */
function rosterNotes({ units }: Roster, { framework, period }: Collected): readonly Text[] {
  return expectedUnits(units, framework, period, builtinFrameworks()).problems.map(describeRosterProblem);
}

function returnView(one: CollectedReturn, kept: KeptFile | undefined): ReturnView {
  const { file, sheet, unit, state, reasons, counts, late } = one;
  return {
    file,
    sheet,
    unit,
    state,
    reasons: reasons.map((reason) => reasonView(reason, kept)),
    counts,
    late,
  };
}

function reasonView(reason: Reason, kept: KeptFile | undefined): ReasonView {
  const { code, key, message, remedy, cells, choices, decided } = reason;
  return {
    code,
    key,
    message,
    remedy: code === "C101" && kept !== undefined ? remedyOf(kept, remedy) : remedy,
    cells: cells.map(qualifiedAddress),
    choices,
    decided,
  };
}

/** The pane has a form of its own for what the command line has an option for. */
function remedyOf({ unread }: KeptFile, otherwise: Text | null): Text | null {
  if (unread.length === 0) return otherwise;
  return {
    zh: "请在下方“各列的含义”中说明；与本次收表无关的，可选“不计入”。",
    en: "Say what the columns mean further down; leave it out if it has nothing to do with these returns.",
  };
}

/** Nothing was read from any file: each says why. */
export function unreadView(kept: KeptFile): ReturnView {
  const { file, unreadable } = kept.record;
  const reasons: readonly ReasonView[] =
    unreadable === null
      ? []
      : [
          {
            code: unreadable.code,
            key: null,
            message: unreadable.message,
            remedy: remedyOf(kept, unreadable.remedy),
            cells: [],
            choices: [],
            decided: null,
          },
        ];
  const counts = { error: 0, warn: 0, info: 0 };
  const state = unreadable?.code === ONLY_LEDGERS.code ? "ledgers" : "unreadable";
  return { file, sheet: null, unit: "", state, reasons, counts, late: false };
}

function rankView(
  { input, rank, total, grade, demotion }: RankedUnit<CollectedUnit>,
  decimals: number,
): RankView {
  const { provisional } = input.score;
  return {
    rank,
    unit: input.unit,
    group: input.group ?? null,
    final: total.toFixed(decimals),
    grade: { zh: gradeName(grade, provisional, "zh"), en: gradeName(grade, provisional, "en") },
    note: demotion?.text ?? null,
  };
}

function unrankedView({ input, text }: UnrankedUnit<CollectedUnit>): RankView {
  return { rank: null, unit: input.unit, group: input.group ?? null, final: null, grade: null, note: text };
}

/** Own sheets that nobody understands yet; those with the same headings are asked about once. */
export function unreadColumns(kept: Iterable<KeptFile>): readonly UnreadColumns[] {
  const found = new Map<string, UnreadColumns>();
  for (const { record, unread } of kept)
    for (const { sheetName, columns, problems } of unread) {
      const key = headingsKey(columns.map(({ label }) => label));
      const known = found.get(key);
      found.set(key, {
        ...(known ?? {
          key,
          sheet: sheetName,
          columns,
          problems: problems.map(derivationProblemText),
        }),
        files: [...new Set([...(known?.files ?? []), record.file])],
      });
    }
  return [...found.values()];
}

export function reviewView(
  framework: Framework,
  files: readonly ReviewFile[],
  { taken, notes, conflicts }: MergedReviews,
): ReviewView {
  const named = departmentNames(framework);
  return {
    files: files.map(({ file, review }) => ({ file, department: named(review.department) })),
    taken: taken.length,
    units: new Set(taken.map(({ unit }) => unit)).size,
    conflicts,
    notes: notes.map(({ file, at, text }) => ({ file, cell: qualifiedAddress(at), text })),
  };
}
