/** What a person is told of a year: the words with their values, and whether something is left to do. */
import { YEAR_STATES, yearNote } from "../../../../src/core/year/annual/year-note";

test("a note has its values in both languages, in what is wrong and in what to do", () => {
  const note = yearNote("Y139", { found: 2025, year: 2026 }, { file: "测评.xlsx", sheet: null });
  expect(note).toMatchObject({ code: "Y139", open: true, place: { file: "测评.xlsx", sheet: null } });
  expect([note.name.zh, note.message.zh, note.remedy?.zh]).toEqual([
    "测评数据不是本年度",
    expect.stringMatching(/写的是 2025 年，不是 2026 年度/),
    expect.stringMatching(/换成 2026 年度/),
  ]);
  expect(note.message.en).toMatch(/2025.*2026|2026.*2025/);
  expect(note.remedy?.en).toContain("2026");
});

test("a note of nothing to do has no remedy, is not open, and need not be about a file", () => {
  const period = { zh: "第一季度", en: "Q1" };
  expect(yearNote("Y117", { period, grade: "C" })).toMatchObject({ remedy: null, open: false, place: null });
});

test("a state leaves the year open where there is something to do", () => {
  const told = YEAR_STATES.map(({ code, remedy }) => {
    const { open } = yearNote(code as `Y${number}`, {});
    return [code, open, remedy !== null] as const;
  });
  expect(told.filter(([, open, toDo]) => open !== toDo)).toEqual([
    // What isn't of this year or framework is left out; it may stay where it is.
    ["Y109", false, true],
    ["Y110", false, true],
    // Its message says itself what to bring.
    ["Y124", true, false],
  ]);
});

test("a code that isn't there is an error", () => {
  expect(() => yearNote("Y999", {})).toThrow("Y999");
});
