/**
 * The rules of the house that a machine can hold: who may import whom (ARCHITECTURE.md), no promise left
 * alone, no case forgotten, short files. test/build/lint-layers.test.ts shows that the layer rules bite.
 */
import js from "@eslint/js";
import boundaries from "eslint-plugin-boundaries";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";

const TYPESCRIPT = ["**/*.ts", "**/*.tsx"];

const folder = (type, pattern) => ({ type, pattern });

/** The deepest folder that holds a file says which part the file belongs to. */
const elements = [
  folder("core", "src/core"),
  folder("office", "src/workbook/office"),
  folder("xlsx", "src/workbook/xlsx"),
  folder("other", "src/workbook/other"),
  folder("port", "src/workbook"),
  folder("usecases", "src/usecases"),
  folder("taskpane", "src/taskpane"),
  folder("page", "src/page"),
  folder("commands", "src/commands"),
  folder("cli", "src/cli"),
  folder("preview", "preview"),
  folder("test", "test"),
  folder("scripts", "scripts"),
  folder("bench", "bench"),
  folder("webpack", "webpack"),
  folder("examples", "examples"),
];

/** The files that put a program together: they alone may name a concrete workbook adapter. */
const entries = [
  {
    category: "entry",
    pattern: [
      "src/taskpane/index.tsx",
      "src/taskpane/load-parts.ts",
      "src/page/index.tsx",
      "src/taskpane/collect/open-desk.ts",
      "src/taskpane/collect/return-worker.ts",
      "src/commands/commands.ts",
      "src/cli/main.ts",
      "src/cli/other-reader.ts",
      "src/cli/return-reader.ts",
    ],
  },
];

const ALL = elements.map((element) => element.type);

/** Which of our own parts each part may import. */
const mayImport = {
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
  scripts: ["scripts", "webpack", "core", "port", "xlsx", "preview"],
  bench: ["bench", "core", "port", "xlsx", "cli", "office", "preview", "test", "scripts"],
  examples: ["examples", "core", "port", "xlsx"],
  webpack: ["webpack"],
  test: ALL,
};

/** Which packages the restricted parts may import. The others may use any that package.json names. */
const mayUse = {
  core: ["big.js", "zod", "zod/mini", "pure-rand", "ical.js"],
  port: [],
  usecases: [],
  office: [],
  xlsx: ["fflate"],
  other: ["@e965/xlsx"],
};

const disk = ["node:*", "fs", "fs/*", "path", "os", "child_process"];

const own = Object.entries(mayImport).map(([from, types]) => ({
  from: { element: { type: from } },
  allow: { to: { element: { types: { anyOf: types } } } },
}));

const entryPolicy = {
  from: { file: { categories: "entry" } },
  allow: { to: { element: { types: { anyOf: ["office", "xlsx", "other"] } } } },
};

const packages = ALL.filter((type) => !(type in mayUse)).map((from) => ({
  from: { element: { type: from } },
  allow: { to: { module: { origin: ["external", "core"] } } },
}));

const fewPackages = Object.entries(mayUse)
  .filter(([, sources]) => sources.length > 0)
  .map(([from, source]) => ({
    from: { element: { type: from } },
    allow: { to: { module: { origin: "external", source } } },
  }));

export default tseslint.config(
  { ignores: ["dist/", "out/", "coverage/", "node_modules/"] },
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "max-lines": ["error", { max: 250 }],
      "no-console": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "prefer-const": "error",
      // Full-width spaces and control characters are what people paste into sheets; the code has to name them.
      "no-irregular-whitespace": [
        "error",
        { skipStrings: true, skipRegExps: true, skipComments: true, skipTemplates: true },
      ],
      "no-control-regex": "off",
    },
  },
  { files: ["**/*.cjs", "**/*.js"], languageOptions: { sourceType: "commonjs", globals: globals.node } },
  { files: ["**/*.mjs"], languageOptions: { globals: globals.node } },
  { files: ["test/**/*.cjs", "scripts/mutation/room-tests.cjs"], languageOptions: { globals: globals.jest } },
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/ban-ts-comment": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_" },
      ],
      // A port's method is async so that what it throws becomes a rejection; it need not wait for anything.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  {
    files: TYPESCRIPT,
    plugins: { boundaries },
    settings: {
      "import/resolver": { node: { extensions: [".ts", ".tsx", ".d.ts", ".js", ".mjs", ".cjs", ".json"] } },
      "boundaries/elements": elements,
      "boundaries/files": entries,
    },
    rules: {
      "boundaries/no-unknown-files": "error",
      "boundaries/no-unknown-dependencies": "error",
      "boundaries/dependencies": [
        "error",
        {
          default: "disallow",
          checkAllOrigins: true,
          policies: [...own, entryPolicy, ...packages, ...fewPackages],
        },
      ],
    },
  },
  {
    files: ["src/core/**", "src/workbook/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: disk, message: "Only the command line touches the disk." }] },
      ],
    },
  },
  {
    files: ["src/workbook/office/**/*.ts", "src/taskpane/**/*.{ts,tsx}", "src/commands/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      // Stands in for office-addins/no-empty-load, which takes a named list of properties for none at all.
      "no-restricted-syntax": [
        "error",
        {
          selector: "CallExpression[callee.property.name='load'][arguments.length=0]",
          message: "Name the properties to load: everything takes long.",
        },
      ],
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["src/{taskpane,page}/**/*.{ts,tsx}", "test/{taskpane,page}/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    // Warns of libraries that React's compiler can't work with, which we don't use.
    rules: { ...reactHooks.configs.recommended.rules, "react-hooks/incompatible-library": "off" },
  },
  {
    // Matchers such as expect.any() are typed `any`, and a test looks into what JSON.parse gives.
    files: ["test/**/*.ts", "test/**/*.tsx"],
    rules: {
      "@typescript-eslint/unbound-method": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
);
