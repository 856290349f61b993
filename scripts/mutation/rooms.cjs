/** The rooms that mutation testing covers: what is mutated, and which tests have to notice. */
"use strict";

/** Environment variable that tells Stryker's and jest's configuration which room is tried. */
const CHOSEN_ROOM = "MUTATION_ROOM";

/** Environment variable with the files that are mutated, commas between, where they are not all of the room. */
const CHOSEN_FILES = "MUTATION_FILES";

/** Environment variable with a pattern of the tests to try, where they are not all of the room. */
const CHOSEN_TESTS = "MUTATION_TESTS";

const ROOMS = {
  scoring: {
    aim: 90,
    mutate: ["src/core/scoring/**/*.ts"],
    tests: [
      "test/core/scoring/rules/*.test.ts",
      "test/core/scoring/*.test.ts",
      "test/core/docs-scoring.test.ts",
    ],
  },
  ranking: {
    aim: 90,
    mutate: ["src/core/ranking/**/*.ts"],
    tests: ["test/core/ranking/**/*.test.ts"],
  },
  year: {
    aim: 90,
    mutate: ["src/core/year/*.ts"],
    tests: ["test/core/year/*.test.ts", "test/core/docs-year.test.ts"],
  },
  annual: {
    aim: 90,
    mutate: ["src/core/year/*/**/*.ts"],
    tests: [
      "test/core/year/annual/{chosen-year,fill-cell,interval,placed-sheets,propose}.test.ts",
      "test/core/year/*/**/*.test.ts",
    ],
  },
  sheet: {
    aim: 80,
    mutate: ["src/core/sheet/read-*.ts"],
    tests: ["test/core/sheet/read-*.test.ts"],
  },
  checks: {
    aim: 80,
    mutate: ["src/core/validation/checks/**/*.ts"],
    tests: ["test/core/validation/checks/*.test.ts"],
  },
  reading: {
    aim: 80,
    mutate: ["src/workbook/xlsx/read/**/*.ts"],
    tests: [
      "test/workbook/xlsx/read/*.test.ts",
      "test/workbook/xlsx/{shift-formula,read,read-hidden,odd-cells,properties}.test.ts",
    ],
  },
};

/** Tests that take long because they go through thousands of generated sheets; a room has quicker ones for its rules. */
const TOO_SLOW = [
  "any-cell",
  "any-content",
  "any-framework-agreement",
  "formula-agreement",
  "fuzz",
  "hostile-size",
  "mutated-workbooks",
  "rule-sheets",
];

module.exports = { CHOSEN_FILES, CHOSEN_ROOM, CHOSEN_TESTS, ROOMS, TOO_SLOW };
