/**
 * Scripts are minified by swc, which compiles them already: a build takes a third of the processor seconds that it takes
 * with webpack's default, terser, and what is deployed weighs the same (docs/adr/0064-what-builds-and-pages-cost.md).
 */
const { createRequire } = require("node:module");

// The plugin that webpack itself minifies with, in the version that it was tested with.
const MinimizerPlugin = createRequire(require.resolve("webpack"))("minimizer-webpack-plugin");

const scripts = new MinimizerPlugin({
  test: /\.[cm]?js$/i,
  minify: MinimizerPlugin.swcMinify,
  minimizerOptions: { compress: { passes: 2 }, mangle: true, format: { comments: false } },
});

/**
 * For `optimization` of a configuration. Licence comments go into files of their own beside the scripts, as with terser;
 * everything that is no script is left to webpack's default.
 */
const minified = { minimizer: [scripts, "..."], minimizeOptions: { javascript: false } };

module.exports = { minified };
