/** Jest for mutation testing: one project with the quick tests of the room that is tried (rooms.cjs). */
"use strict";
const { CHOSEN_ROOM, ROOMS, TOO_SLOW } = require("./rooms.cjs");
const { projects } = require("../../jest.config.cjs");

const [core] = projects;
const chosen = ROOMS[process.env[CHOSEN_ROOM]];

module.exports = {
  ...core,
  rootDir: "../..",
  testMatch: (chosen === undefined ? [] : chosen.tests).map((pattern) => `<rootDir>/${pattern}`),
  testPathIgnorePatterns: TOO_SLOW.map((name) => `/${name}\\.test\\.ts$`),
};
