/** Runs the projects in the order of jest.config.cjs, fastest first, so that a plain mistake shows at once. */
"use strict";
const { default: Sequencer } = require("@jest/test-sequencer");
const { projects } = require("../../../jest.config.cjs");

const ORDER = projects.map((project) => project.displayName.name);

class FastFirstSequencer extends Sequencer {
  sort(tests) {
    const rank = (test) => ORDER.indexOf(test.context.config.displayName?.name);
    return [...tests].sort((a, b) => rank(a) - rank(b) || a.path.localeCompare(b.path));
  }
}

module.exports = FastFirstSequencer;
