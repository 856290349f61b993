/** What all modules of a jest environment share, as it was before the first test file, and what has changed of it since. */
"use strict";

/** Handed out by jest-circus to each file anew, and by jest. */
const OF_JEST = new Set([
  ...[
    "afterAll",
    "afterEach",
    "beforeAll",
    "beforeEach",
    "describe",
    "expect",
    "fdescribe",
    "fit",
    "it",
    "test",
  ],
  ...["xdescribe", "xit", "xtest", "console", "jest"],
]);

/** Helpers of compiled TypeScript (tslib) put themselves there, each behind two underscores. */
const OF_TSLIB = [
  "extends assign rest decorate param esDecorate runInitializers propKey setFunctionName metadata",
  "awaiter generator exportStar createBinding values read spread spreadArrays spreadArray await",
  "asyncGenerator asyncDelegator asyncValues makeTemplateObject importStar importDefault",
  "classPrivateFieldGet classPrivateFieldSet classPrivateFieldIn addDisposableResource",
  "disposeResources rewriteRelativeImportExtension",
]
  .flatMap((line) => line.split(" "))
  .map((name) => `__${name}`);

/** What packages put there as they are loaded, and need as long as they stay loaded: zod, the preview's spreadsheet engine. */
const OF_PACKAGES = new Set([
  ...["__zod_globalConfig", "__zod_globalRegistry"],
  ...["OffscreenCanvas", "DOMParser", "document", "Object.groupBy", "__OWL_DEVTOOLS__"],
  // In the pane's page: axe, Testing Library's mark for React, core-js.
  ...["axe", "IS_REACT_ACT_ENVIRONMENT", "__core-js_shared__", ...OF_TSLIB],
]);

const BUILT_IN = [
  ...[
    "Array",
    "BigInt",
    "Boolean",
    "Date",
    "Error",
    "Function",
    "Map",
    "Number",
    "Object",
    "Promise",
    "RegExp",
  ],
  ...["Set", "String", "Symbol", "TypeError", "Uint8Array", "WeakMap", "JSON", "Math", "Reflect"],
  // Where there is a page.
  "Element",
];

/** Each built-in object with its prototype. */
const builtIns = (global) =>
  BUILT_IN.filter((name) => name in global).flatMap((name) => {
    const { prototype } = global[name];
    return [[name, global[name]], ...(prototype === undefined ? [] : [[`${name}.prototype`, prototype]])];
  });

/** By name; a getter stands for itself. */
function membersOf(object) {
  const members = new Map();
  for (const key of Reflect.ownKeys(object)) {
    const { value, get } = Object.getOwnPropertyDescriptor(object, key);
    members.set(key, get ?? value);
  }
  return members;
}

function pictureOf(global) {
  return {
    names: new Map(Object.getOwnPropertyNames(global).map((name) => [name, valueNow(global, name)])),
    builtIns: builtIns(global).map(([name, object]) => ({ name, object, members: membersOf(object) })),
    variables: new Map(Object.entries(global.process.env)),
    exit: global.process.exit,
    exitCode: global.process.exitCode,
  };
}

/** Without asking a getter: jest makes some of Node's names only when they are asked for. */
const valueNow = (global, name) => Object.getOwnPropertyDescriptor(global, name)?.value;

/** @returns names of what was added, replaced or taken away */
function changesOf(global, picture) {
  const names = new Set([...Object.getOwnPropertyNames(global), ...picture.names.keys()]);
  const ofGlobal = [...names].filter((name) => !OF_JEST.has(name) && isChanged(global, name, picture.names));
  const ofBuiltIns = picture.builtIns.flatMap(({ name, object, members }) =>
    changedMembers(membersOf(object), members).map((member) => `${name}.${String(member)}`),
  );
  const variables = changedMembers(new Map(Object.entries(global.process.env)), picture.variables);
  const exitCode = global.process.exitCode === picture.exitCode ? [] : ["process.exitCode"];
  return [...ofGlobal, ...ofBuiltIns, ...variables, ...exitCode].filter((name) => !OF_PACKAGES.has(name));
}

function isChanged(global, name, before) {
  const value = valueNow(global, name);
  if (!before.has(name) || !Object.hasOwn(global, name)) return true;
  // Made since because it was asked for: then it is Node's own.
  return !Object.is(value, before.get(name)) && value !== globalThis[name];
}

function changedMembers(members, before) {
  return [...new Set([...members.keys(), ...before.keys()])].filter(
    (key) => members.has(key) !== before.has(key) || !Object.is(members.get(key), before.get(key)),
  );
}

module.exports = { changesOf, pictureOf };
