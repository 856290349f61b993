/** Missing elements of a checklist: named, misnamed, not named, and whether they explain the points lost. */
import type { RowCells } from "../../../support/grid-builder";
import { said, testSaid, type SaidCase } from "../../../support/said-of-sheet";

/** Five elements: 计划、目标、举措、标准、方法步骤. */
const ON = "SQLH-4.1";

/** On a sheet whose other checklists have their cells as templates do. */
const named = (
  code: "V406" | "V420" | "V421",
  what: string,
  base: string,
  actual: number | null,
  found: SaidCase["found"],
  more: RowCells = {},
): SaidCase =>
  said(
    code,
    `${what}: ${base}, ${actual ?? "—"}`,
    (filled) => {
      for (const other of ["SQLH-1.1", "SQLH-1.4", "SQLH-3.3"]) filled.set(other, { base: "缺项：" });
      filled.set(ON, { base, actual, self: typeof actual === "number" ? actual : null, ...more });
    },
    found,
  );

const unnamed = (n: number): SaidCase["found"] => [[`${ON} base`, { code: ON, n }, null, ON]];
const misnamed = (values: object): SaidCase["found"] => [[`${ON} base`, { code: ON, ...values }, null, ON]];

testSaid([
  named("V420", "all in place", "缺项：", 5, []),
  named("V420", "nothing is named", "缺项：", 3, unnamed(2)),
  named("V420", "one is named", "缺项：B", 3, []),
  named("V420", "nobody knows how many", "缺项：", null, []),
  named("V420", "more than there are", "缺项：", 6, []),
  named("V420", "the row is left out", "缺项：", 3, unnamed(2), { option: "不适用" }),
  named("V421", "as many as are missing", "缺项：B、D", 3, []),
  named("V421", "nothing is named", "缺项：", 3, []),
  named("V421", "one too few", "缺项：B", 3, misnamed({ v: "缺项：B", unknown: [], n: 1, missing: 2 })),
  named("V421", "one too many", "缺项：B、D", 4, misnamed({ n: 2, missing: 1 })),
  named("V421", "none, although one is missing", "缺项：无", 4, misnamed({ n: 0, missing: 1 })),
  named("V421", "none, and none is missing", "缺项：无", 5, []),
  named("V421", "a letter of no element", "缺项：B、F", 4, misnamed({ unknown: ["F"], n: 1, missing: 1 })),
  named("V421", "nobody knows how many are missing", "缺项：B", null, []),
  named(
    "V421",
    "a letter of no element, and nobody knows how many",
    "缺项：F",
    null,
    misnamed({ unknown: ["F"], n: 0, missing: 0 }),
  ),
  named("V406", "all that are missing are named", "缺项：B、D", 3, []),
  named("V406", "one too few", "缺项：B", 3, [[`${ON} reason`, { d: 2 }]]),
  named("V406", "a letter of no element", "缺项：B、D、F", 3, [[`${ON} reason`, { d: 2 }]]),
  named("V406", "none is named", "缺项：", 3, [[`${ON} reason`, { d: 2 }]]),
  named(
    "V406",
    "a reviewer who takes more has another reason",
    "缺项：B、D",
    3,
    [[`${ON} reason`, { d: 3 }]],
    {
      review: 2,
    },
  ),
  named("V406", "a reviewer who takes as much", "缺项：B、D", 3, [], { review: 3 }),
]);
