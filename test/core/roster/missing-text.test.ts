/** The list of who is missing, as text. */
import { missingText } from "../../../src/core/roster/missing-text";
import { rosterUnit } from "../../support/roster-unit";

const due = (day: string) => ({ day, at: { sheet: "单位名录", row: 2, column: 8 } });

describe("who is missing, as text", () => {
  const title = { zh: "2026Q4 四强两好", en: "2026Q4 Four Strengths" };

  test("by group, with whom to ask and the last day", () => {
    const units = [
      rosterUnit("甲", { group: "机关", contact: "金示例", email: "a@example.com", due: due("2026-12-25") }),
      rosterUnit("乙", { group: "生产" }),
      rosterUnit("丙", { group: "机关" }),
      rosterUnit("丁"),
    ];
    expect(missingText(units, title).zh).toBe(
      [
        "2026Q4 四强两好：未报单位 4 个",
        "【机关】2 个",
        "甲（金示例，a@example.com，截止 2026-12-25）",
        "丙",
        "【生产】1 个",
        "乙",
        "【未分组】1 个",
        "丁",
        "",
      ].join("\n"),
    );
    expect(missingText(units, title).en).toContain("甲 (金示例, a@example.com, due 2026-12-25)");
  });

  test("without groups, and for nobody", () => {
    expect(missingText([rosterUnit("甲")], title).en).toBe("2026Q4 Four Strengths: 1 unit missing\n甲\n");
    expect(missingText([], title).zh).toBe("2026Q4 四强两好：全部单位已报。\n");
  });
});
