/** Which units have no place in the ranking, and what decides nothing among equals. */
import { rankUnits } from "../../../src/core/ranking/rank-units";
import { ranked, zrz } from "./ranked-units";

const INCOMPLETE = {
  zh: "评分尚不完整，没有最终得分，不参加排名。",
  en: "Not completely scored, so there is no final score to rank.",
};
const whole = ranked({ unit: "a", total: 90 });

test.each([
  ["that is not complete", { complete: false }, INCOMPLETE],
  ["without a final score", { totals: { ...whole.score.totals, final: null } }, INCOMPLETE],
  ["without a grade", { grade: null }, INCOMPLETE],
  ["that isn't withheld", { complete: false, withheld: false }, INCOMPLETE],
  [
    "that is withheld",
    { complete: false, withheld: true },
    {
      zh: "本表与自身或下发的表不符，得分待定，不参加排名；请用 kaoping check 查看。",
      en: "The sheet doesn't agree with itself or with the one that was issued; its score is open and not ranked. See kaoping check.",
    },
  ],
])("a unit %s is not ranked, and the reason is told", (_, change, text) => {
  const { ranked: list, unranked } = rankUnits(zrz(), [{ ...whole, score: { ...whole.score, ...change } }]);
  expect(list).toEqual([]);
  expect(unranked.map((one) => [one.input.unit, one.text])).toEqual([["a", text]]);
});

test("an indicator that isn't scored for one of the equals decides nothing among them, wherever it stands", () => {
  const equal = [
    ranked({ unit: "a", total: 90, level1: { "ZRZ-3": 18 } }),
    ranked({ unit: "b", total: 90, level1: { "ZRZ-3": [0, 0] } }),
    ranked({ unit: "c", total: 90, level1: { "ZRZ-3": 16 } }),
  ];
  expect(rankUnits(zrz(), equal).ranked.map(({ rank }) => rank)).toEqual([1, 1, 1]);
});
