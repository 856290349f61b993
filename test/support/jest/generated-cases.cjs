/** Reads off the names of property tests how many cases were generated for what. */
"use strict";

const NAME = /^(\d+) generated cases of ([\w-]+)/;

/** @returns "ballot 2500, rate 2500": the sums over the tests that passed; "" when none did */
function generatedCases(results) {
  const tests = results.testResults.flatMap(({ testResults }) => testResults);
  const counts = new Map();
  for (const { status, title } of tests) {
    const [, count, subject] = NAME.exec(title) ?? [];
    if (status === "passed" && count !== undefined) {
      counts.set(subject, (counts.get(subject) ?? 0) + Number(count));
    }
  }
  return [...counts]
    .map(([subject, count]) => `${subject} ${count}`)
    .sort()
    .join(", ");
}

module.exports = { generatedCases };
