/** What all builds have in common: how TypeScript is compiled, and that nothing needs `eval`. */
const path = require("node:path");

/** Compiles TypeScript without checking it; `npm run typecheck` does the checking. */
const typescriptRule = (target) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: "swc-loader",
    options: {
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        target,
        transform: { react: { runtime: "automatic" } },
      },
    },
  },
});

/**
 * Icons come from a file for each in place of the package's index, which makes all 26,000: in our code and in Fluent's.
 */
const iconsRule = {
  test: /\.[mc]?[jt]sx?$/,
  enforce: "pre",
  loader: "@fluentui/react-icons-atomic-webpack-loader",
};

/** The variable of a build that keeps nothing for the next one: to write it down takes a third of its time. */
const BUILT_ONCE = "KAOPING_BUILT_ONCE";

/**
 * @param options root: folder of the repository; mode: production or development;
 *   name: folder under dist; language: the ECMAScript version that the output may use
 */
function sharedConfig({ root, mode, name, language }) {
  return {
    name,
    mode,
    context: root,
    // Source maps by `eval` would break the pane's content security policy.
    devtool: mode === "production" ? false : "cheap-module-source-map",
    output: { path: path.join(root, "dist", name), clean: true, compareBeforeEmit: false },
    resolve: { extensions: [".ts", ".tsx", ".js", ".mjs"] },
    module: { rules: [iconsRule, typescriptRule(language)] },
    cache: process.env[BUILT_ONCE]
      ? { type: "memory" }
      : {
          type: "filesystem",
          name: `${name}-${mode}`,
          // Working trees that share node_modules must not take each other's copied files for theirs.
          version: root,
          buildDependencies: { config: [__filename] },
        },
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

module.exports = { BUILT_ONCE, sharedConfig };
