/** Ends a run with one plain line; before it says what was covered, and when the LibreOffice comparison was left out. */
"use strict";
const { failurePoints } = require("./failure-points.cjs");
const { generatedCases } = require("./generated-cases.cjs");

/** The title under which the whole catalogue of findings was tested, with its count. */
function coveredCodes({ testResults }) {
  return testResults
    .flatMap((file) => file.testResults)
    .filter(({ status, title }) => status === "passed" && /^\d+ of \d+ codes have a fixture$/.test(title))
    .map(({ title }) => title);
}

class ClosingLineReporter {
  /** @param options officeMissing: whether the LibreOffice project had to be left out */
  constructor(_globalConfig, options) {
    this.options = options;
  }

  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const note =
      "LibreOffice comparison not run: no soffice here; install libreoffice-calc and run `npm run test:office`.";
    // Jest adds its own summary after every other reporter; a closing line has to come after that too.
    process.once("exit", () => {
      if (this.options.officeMissing) process.stderr.write(`\n${note}\n`);
      const counts = generatedCases(results);
      if (counts !== "") process.stderr.write(`\nGenerated cases per rule: ${counts}\n`);
      for (const title of coveredCodes(results)) process.stderr.write(`\nFindings: ${title}\n`);
      for (const line of failurePoints(results)) process.stderr.write(`\n${line}\n`);
      process.stderr.write(`\n${results.numPassedTests} passed, ${failed} failed\n`);
    });
  }
}

module.exports = ClosingLineReporter;
