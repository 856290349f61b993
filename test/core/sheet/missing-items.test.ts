/** What units write after “缺项：” is read as far as it can be; what names no element is kept as it stands. */
import fc from "fast-check";
import { itemLetter } from "../../../src/core/scoring/rules/checklist";
import { missingNames, parseMissing } from "../../../src/core/sheet/missing-items";
import { builtinFrameworks } from "../../../src/core/framework/builtin-frameworks";
import { allIndicators } from "../../../src/core/framework/indicators";

const ITEMS = [
  { zh: "计划", en: "Plan" },
  { zh: "目标", en: "Goal" },
  { zh: "员工/客户反馈", en: "Staff or customer feedback" },
  { zh: "标准", en: "Standard" },
  { zh: "书记、董事长“一肩挑”（不设董事会的除外）", en: "One person (where there is a board)" },
];

const letters = (named: readonly number[]): string => named.map(itemLetter).join("");

describe("reading which elements are missing", () => {
  test.each([
    ["缺项：B、D", "BD"],
    ["缺项:b,d", "BD"],
    ["缺项：ＢＤ", "BD"],
    ["BD", "BD"],
    ["D；B", "BD"],
    ["缺项：B B、B", "B"],
    ["缺项：B项、D项", "BD"],
    ["缺 B 和 D", "BD"],
    ["缺项：目标、标准", "BD"],
    ["缺项：B 目标，D 标准", "BD"],
    ["缺项：B目标D标准", "BD"],
    ["缺项：B（资料未归档）、D", "BD"],
    ["（B、D）", "BD"],
    ["缺项：员工、客户反馈", "C"],
    ["缺项：书记、董事长“一肩挑”", "E"],
    ["Missing: Goal, standard", "BD"],
    ["Missing: B and D", "BD"],
    ["missing elements b & d.", "BD"],
    ["Missing: staff or customer feedback; One person", "CE"],
    ["缺项：\nA\tE", "AE"],
  ])("%j names %s", (text, expected) => {
    const { named, unknown, answered } = parseMissing(text, ITEMS);
    expect([letters(named), unknown, answered]).toEqual([expected, [], true]);
  });

  test.each([
    ["缺项：F", "", ["F"]],
    ["缺项：BF", "", ["BF"]],
    ["缺项：B、F", "B", ["F"]],
    ["缺项：2、4", "", ["2", "4"]],
    ["缺项：B2", "", ["B2"]],
    ["缺项：还有一项没做", "", ["还有一项没做"]],
    ["Missing: planning", "", ["PLANNING"]],
  ])("%j has words that name nothing", (text, expected, words) => {
    const { named, unknown } = parseMissing(text, ITEMS);
    expect([letters(named), unknown]).toEqual([expected, words]);
  });

  test.each(["缺项：", "缺项", " 缺项： ", "Missing: ", "缺项：____", "缺项：/", "缺项：、"])(
    "%j says nothing yet",
    (text) => {
      expect(parseMissing(text, ITEMS)).toEqual({ named: [], unknown: [], answered: false, asked: true });
    },
  );

  test.each(["缺项：无", "缺项：没有。", "Missing: none", "缺项：0"])(
    "%j says that nothing is missing",
    (text) => {
      expect(parseMissing(text, ITEMS)).toEqual({ named: [], unknown: [], answered: true, asked: true });
    },
  );

  test("a longer name wins over a shorter one with which it begins", () => {
    const items = [
      { zh: "计划", en: "Plan" },
      { zh: "计划公示", en: "Plan published" },
    ];
    expect(parseMissing("缺项：计划公示", items).named).toEqual([1]);
    expect(parseMissing("Missing: plan published", items).named).toEqual([1]);
  });

  test("of more than 26 elements some have two letters", () => {
    const items = Array.from({ length: 30 }, (_, index) => ({ zh: `第${index}件`, en: `No ${index}` }));
    expect(parseMissing("缺项：A、AB", items).named).toEqual([0, 27]);
    expect(parseMissing("缺项：CD", items).unknown).toEqual(["CD"]);
  });

  const checklists = builtinFrameworks().flatMap((framework) =>
    allIndicators(framework).filter(({ rule }) => rule.type === "checklist"),
  );

  test.each(checklists.map((indicator) => [indicator.code, indicator] as const))(
    "%s: any elements are read back from their letters and from their names",
    (_, indicator) => {
      const items = indicator.rule.type === "checklist" ? indicator.rule.params.items : [];
      fc.assert(
        fc.property(
          fc.subarray(items.map((__, index) => index)),
          fc.constantFrom("、", ",", "，", "；", " ", " / "),
          fc.constantFrom("letters", "zh", "en", "both"),
          (named, separator, kind) => {
            const names = missingNames(indicator, named);
            const words = named.map((index) => (kind === "en" ? items[index]?.en : items[index]?.zh) ?? "");
            const text =
              kind === "both"
                ? names.zh
                : kind === "letters"
                  ? named.map(itemLetter).join(separator)
                  : words.join(separator);
            const found = parseMissing(`缺项：${text}`, items);
            expect([found.named, found.unknown]).toEqual([named, []]);
          },
        ),
      );
    },
  );

  test("nothing that is written stops the reading", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
        const { named } = parseMissing(`缺项：${text}`, ITEMS);
        expect(named.every((index) => index >= 0 && index < ITEMS.length)).toBe(true);
      }),
    );
  });
});
