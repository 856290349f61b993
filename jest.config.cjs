/**
 * Fast tests first: pure core, then adapters, then the real office.js over the preview host,
 * then the pane, then a real browser, then LibreOffice.
 */
const transform = {
  "^.+\\.(ts|tsx|mjs)$": [
    "@swc/jest",
    {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        target: "es2022",
        transform: { react: { runtime: "automatic" } },
      },
      module: { type: "commonjs" },
    },
  ],
};

/** Packages that ship ES modules only and must be transformed for jest. */
const esmPackages = ["hucre"];

const project = (displayName, testMatch, extra = {}) => ({
  displayName,
  testMatch,
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages.join("|")})/)`],
  testEnvironment: "node",
  ...extra,
});

module.exports = {
  projects: [
    project("core", ["<rootDir>/test/core/**/*.test.ts"]),
    project("workbook", ["<rootDir>/test/workbook/xlsx/**/*.test.ts"]),
    project("cli", ["<rootDir>/test/cli/**/*.test.ts"]),
    project("build", ["<rootDir>/test/build/**/*.test.ts"]),
    project("host", ["<rootDir>/test/preview/**/*.test.ts", "<rootDir>/test/workbook/office/**/*.test.ts"], {
      testEnvironment: "<rootDir>/preview/jest-environment.cjs",
    }),
    project("pane", ["<rootDir>/test/taskpane/**/*.test.tsx", "<rootDir>/test/taskpane/**/*.test.ts"], {
      testEnvironment: "jsdom",
    }),
    project("browser", ["<rootDir>/test/browser/**/*.test.ts"]),
    project("libreoffice", ["<rootDir>/test/libreoffice/**/*.test.ts"]),
  ],
};
