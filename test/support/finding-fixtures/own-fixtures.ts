/** Faults of departments' own sheets: V12x, of a sheet held against itself, and V13x. */
import { assessWorkbook } from "../../../src/core/assess";
import { againstIssued } from "../../../src/core/derive/issued/against-issued";
import { cellAddress } from "../../../src/core/grid/address";
import type { FindingCode } from "../../../src/core/validation/finding";
import { ownSheet } from "../own-sheet";
import type { Fixture } from "./fixture";

const LABELS = "考核项目|考核内容|评分标准|分值|扣分|自评分|考核得分";
const FIRST = "组织建设|班子建设|健全|60||60|55";
const SECOND = "队伍建设|教育培训|达标|40||40|38";

export const OWN_FIXTURES: readonly Fixture[] = [
  onOwn("V120", "a row without points", "D4", [FIRST, SECOND, "|发展党员|规范|||20|18"]),
  onOwn("V121", "points that are no number", "D4", [FIRST, SECOND, "作风建设|联系群众|达标|10-20||20|18"]),
  onOwn("V122", "a sum that doesn't come out", "G4", [FIRST, SECOND, "合计|||100||100|91"]),
  onOwn("V123", "points of a heading that don't come out", "A2", [
    "组织建设（50分）|班子建设|健全|60||60|55",
    SECOND,
  ]),
  onOwn("V124", "numbers beside the table", "I2", [`${FIRST}||4`, SECOND]),
  onOwn("V125", "amounts that aren't used", "H2", [`${FIRST}|3`, SECOND], [], `${LABELS}|检查次数`),
  onOwn("V126", "a deduction and a score that differ", "G2", ["组织建设|班子建设|健全|60|4|60|55", SECOND]),
  onOwn(
    "V127",
    "a part without a score",
    "G3",
    ["组织建设|班子建设|健全|60|||20", "||及时|||| ", "||分明||||15", SECOND],
    ["D2:D4"],
  ),
  onOwn("V128", "a bonus below zero", "G4", [FIRST, SECOND, "加分项|表彰|每次加1分|5|||-3"]),
  onOwn("V129", "a bonus without a maximum", "G4", [FIRST, SECOND, "加分项|表彰|按级别加分||||3"]),
  onOwn("V130", "a claim that nobody reviewed", "G4", [FIRST, SECOND, "加分项|表彰|每次加1分|5||3|"]),
  onOwn("V135", "a group beyond its maximum", "A4", [
    FIRST,
    SECOND,
    "加分项（最高3分）|表彰|每次加2分|2|||2",
    "|推广|每次加2分|2|||2",
    "附加分（最高5分）|创新|每次加2分|2|||1",
  ]),
  onOwn("V136", "a bonus beside points that are converted", "G4", [
    "组织建设|班子建设|健全|50||50|45",
    SECOND,
    "加分项|表彰|每次加1分|5|||3",
  ]),
  onOwn("V137", "an item below the total", "B5", [
    FIRST,
    SECOND,
    "合计|||100||100|93",
    "作风建设|联系群众|达标|20||20|18",
  ]),
  onOwn(
    "V139",
    "weights that are no whole",
    "D1",
    ["组织建设|班子建设|健全|60%||60|55", "队伍建设|教育培训|达标|30%||30|28"],
    [],
    LABELS.replace("分值", "权重"),
  ),
  onOwn("V234", "a total of the second part alone", "D5", [
    FIRST,
    "合计|||60||60|55",
    SECOND,
    "合计|||40||40|38",
  ]),
  onOwn("V235", "the same items twice", "B6", [FIRST, SECOND, "", LABELS, FIRST, SECOND]),
  onOwn("V138", "a score whose points were deleted", "D4", [
    FIRST,
    "队伍建设|教育培训|达标|40||20|19",
    "||按期|||20|18",
  ]),
];

const ISSUED = [FIRST, "队伍建设|教育培训|达标|20||20|19", "|发展党员|规范|20||20|19"];

export const ISSUED_FIXTURES: readonly Fixture[] = [
  onReturned("V131", "other points than issued", "D3", [
    FIRST,
    "队伍建设|教育培训|达标|30||20|19",
    "|发展党员|规范|20||20|19",
  ]),
  onReturned("V132", "another standard than issued", "B2", [
    "组织建设|班子建设|基本健全|60||60|55",
    ...ISSUED.slice(1),
  ]),
  onReturned("V133", "a row fewer than issued", "A1", ISSUED.slice(0, 2)),
  onReturned("V134", "a row more than issued", "B5", [...ISSUED, "|党费收缴|按时|10||10|10"]),
];

/** Two returns of the issued sheet, and one that differs. */
function onReturned(code: FindingCode, fault: string, place: string, rows: readonly string[]): Fixture {
  const assessed = (lines: readonly string[]) => {
    const outcome = assessWorkbook(ownSheet([LABELS, ...lines].join("\n")));
    if (outcome.kind !== "assessed") throw new Error("not assessed");
    return outcome.assessments[0];
  };
  return {
    code,
    fault,
    place: `评分表!${place}`,
    find: () => {
      const sheets = [assessed(ISSUED), assessed(ISSUED), assessed(rows)];
      const findings = againstIssued(sheets, null).at(-1)?.findings ?? [];
      return Promise.resolve(
        findings.map((one) => `${one.code} ${one.at.sheet}!${cellAddress(one.at.row, one.at.column)}`),
      );
    },
  };
}

/** A sheet that begins with its header. */
function onOwn(
  code: FindingCode,
  fault: string,
  place: string,
  rows: readonly string[],
  merges: readonly string[] = [],
  labels = LABELS,
): Fixture {
  return {
    code,
    fault,
    place: `评分表!${place}`,
    find: () => {
      const outcome = assessWorkbook(ownSheet([labels, ...rows].join("\n"), merges));
      const assessments = outcome.kind === "assessed" ? outcome.assessments : [];
      const findings = assessments.flatMap((assessment) => assessment.findings);
      return Promise.resolve(
        findings.map((one) => `${one.code} ${one.at.sheet}!${cellAddress(one.at.row, one.at.column)}`),
      );
    },
  };
}
