/**
 * Who may import whom (ARCHITECTURE.md), and that files never import each other in a loop, types included: a loop is a
 * room without a door of its own. test/build/lint-layers.test.ts shows that the layer rules bite.
 */
"use strict";

/** Our parts and the folder of each. The deepest folder that holds a file says which part the file belongs to. */
const FOLDERS = {
  core: "src/core",
  office: "src/workbook/office",
  xlsx: "src/workbook/xlsx",
  other: "src/workbook/other",
  port: "src/workbook",
  usecases: "src/usecases",
  taskpane: "src/taskpane",
  page: "src/page",
  commands: "src/commands",
  cli: "src/cli",
  preview: "preview",
  test: "test",
  scripts: "scripts",
  bench: "bench",
  webpack: "webpack",
  examples: "examples",
  /** The settings of tools, which lie in no folder. */
  root: ".",
};

/** The files that put a program together: they alone may name a concrete workbook adapter. */
const ENTRIES = [
  "src/taskpane/index.tsx",
  "src/taskpane/load-parts.ts",
  "src/page/index.tsx",
  "src/taskpane/collect/open-desk.ts",
  "src/taskpane/collect/return-worker.ts",
  "src/commands/commands.ts",
  "src/cli/main.ts",
  "src/cli/other-reader.ts",
  "src/cli/return-reader.ts",
];
const ADAPTERS = ["office", "xlsx", "other"];

/** Which of our own parts each part may import. */
const MAY_IMPORT = {
  core: ["core"],
  port: ["port", "core"],
  office: ["office", "port", "core"],
  xlsx: ["xlsx", "port", "core"],
  other: ["other", "xlsx", "port", "core"],
  usecases: ["usecases", "port", "core"],
  taskpane: ["taskpane", "usecases", "port", "core"],
  page: ["page", "taskpane", "usecases", "port", "core"],
  commands: ["commands", "usecases", "port", "core"],
  cli: ["cli", "port", "core"],
  preview: ["preview", "office", "xlsx", "other", "port", "core", "test"],
  scripts: ["scripts", "webpack", "core", "port", "xlsx", "preview", "root"],
  bench: ["bench", "core", "port", "xlsx", "cli", "office", "preview", "test", "scripts"],
  examples: ["examples", "core", "port", "xlsx"],
  webpack: ["webpack", "root"],
  root: ["root", "scripts", "webpack"],
  test: Object.keys(FOLDERS),
};

/** Which packages the restricted parts may import; none of Node's own. The others may use any of package.json. */
const MAY_USE = {
  core: ["big.js", "zod", "pure-rand", "ical.js"],
  port: [],
  usecases: [],
  office: [],
  xlsx: ["fflate"],
  other: ["@e965/xlsx"],
};

const PACKAGES = "(^|/)node_modules/";
const escaped = (text) => text.replace(/[.]/g, "\\$&");
const exactly = (file) => `^${escaped(file)}$`;

/** The files of a part: those of its folder, without those of the parts that lie deeper in it. */
function filesOf(part) {
  const folder = FOLDERS[part];
  if (folder === ".") return "^[^/]+[.][cm]?js(on)?$";
  const deeper = Object.values(FOLDERS)
    .filter((other) => other.startsWith(`${folder}/`))
    .map((other) => `${other.slice(folder.length + 1)}/`);
  return deeper.length === 0 ? `^${folder}/` : `^${folder}/(?!${deeper.join("|")})`;
}

const filesOfAll = (parts) => parts.map(filesOf);

const parts = Object.entries(MAY_IMPORT).map(([part, allowed]) => ({
  name: `${part}-imports-only-${allowed.join("-")}`,
  comment: "Who may import whom stands in ARCHITECTURE.md.",
  severity: "error",
  from: { path: filesOf(part), pathNot: ENTRIES.map(exactly) },
  to: { pathNot: [...filesOfAll(allowed), PACKAGES], dependencyTypesNot: ["core"] },
}));

const entries = Object.entries(MAY_IMPORT).map(([part, allowed]) => ({
  name: `${part}-entry-imports`,
  comment: "An entry file may name an adapter besides what its part may import.",
  severity: "error",
  from: { path: ENTRIES.filter((file) => file.startsWith(`${FOLDERS[part]}/`)).map(exactly) },
  to: { pathNot: [...filesOfAll([...allowed, ...ADAPTERS]), PACKAGES], dependencyTypesNot: ["core"] },
}));

const packages = Object.entries(MAY_USE).flatMap(([part, allowed]) => [
  {
    name: `${part}-uses-few-packages`,
    comment: "Which packages this part may use stands in ARCHITECTURE.md.",
    severity: "error",
    from: { path: filesOf(part) },
    to: { path: PACKAGES, pathNot: allowed.map((name) => `${PACKAGES}${escaped(name)}/`) },
  },
  {
    name: `${part}-without-node`,
    comment: "This part runs in Excel too: only the command line touches the disk.",
    severity: "error",
    from: { path: filesOf(part) },
    to: { dependencyTypes: ["core"] },
  },
]);

module.exports = {
  forbidden: [
    {
      name: "no-circular",
      comment: "Put what both need into a file of its own below them (ARCHITECTURE.md).",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-unknown-import",
      comment: "There is nothing of that name.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-unknown-part",
      comment: "Files of a new part: say in .dependency-cruiser.cjs and ARCHITECTURE.md what it may import.",
      severity: "error",
      from: { pathNot: [...filesOfAll(Object.keys(FOLDERS)), PACKAGES] },
      to: {},
    },
    ...parts,
    ...entries.filter(({ from }) => from.path.length > 0),
    ...packages,
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    // Packages have several doors, one of them for types alone.
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
