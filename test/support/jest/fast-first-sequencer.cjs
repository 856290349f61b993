/** Runs the projects in the order of jest.config.cjs, fastest first, so that a plain mistake shows at once. */
"use strict";
const { default: Sequencer } = require("@jest/test-sequencer");
const { projects } = require("../../../jest.config.cjs");

const ORDER = projects.map((project) => project.displayName.name);

/** Goes before the rest of its project: it compares styles with jsdom's own way, which takes long in a page full of them. */
const FIRST = "quick-styles.test.tsx";

class FastFirstSequencer extends Sequencer {
  sort(tests) {
    const rank = (test) => ORDER.indexOf(test.context.config.displayName?.name);
    const late = (test) => (test.path.endsWith(FIRST) ? 0 : 1);
    return [...tests].sort((a, b) => rank(a) - rank(b) || late(a) - late(b) || a.path.localeCompare(b.path));
  }
}

module.exports = FastFirstSequencer;
