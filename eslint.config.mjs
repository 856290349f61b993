/**
 * What .oxlintrc.json has no equal of: how Office.js is used, what effects depend on, and files in JavaScript. Nothing
 * here asks for types.
 * test/build/lint/office-rules.test.ts shows that the rules bite.
 */
import js from "@eslint/js";
import parser from "@typescript-eslint/parser";
import { defineConfig } from "eslint/config";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";

export default defineConfig(
  { ignores: ["dist/", "out/", "coverage/", "node_modules/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.js", "**/*.cjs", "**/*.mjs"],
    extends: [js.configs.recommended],
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
    files: ["src/workbook/office/**/*.ts", "src/taskpane/**/*.{ts,tsx}", "src/commands/**/*.ts"],
    languageOptions: { parser },
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
    languageOptions: { parser },
    plugins: { "react-hooks": reactHooks },
    // oxlint has it too, but takes `[ref.current.value]` for a dependency.
    rules: { "react-hooks/exhaustive-deps": "error" },
  },
);
