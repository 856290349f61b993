/** Reads off the names of property tests how many cases were generated for what. */
"use strict";

const NAME = /^(\d+) generated cases of ([\w-]+)/;

/** @returns "ballot 1500, rate 1500" for the tests that passed; "" when none did */
function generatedCases(results) {
  const tests = results.testResults.flatMap(({ testResults }) => testResults);
  return tests
    .filter(({ status }) => status === "passed")
    .flatMap(({ title }) => {
      const [, count, subject] = NAME.exec(title) ?? [];
      return count === undefined ? [] : [`${subject} ${count}`];
    })
    .sort()
    .join(", ");
}

module.exports = { generatedCases };
