/**
 * The licences of everything that a build took from others, in one file beside it: name, version, licence and its
 * text. What reached no script is not in it; what brings no licence text stops the build.
 */
const { LicenseWebpackPlugin } = require("license-webpack-plugin");

const FILE = "THIRD-PARTY-NOTICES.txt";

const HEAD = `考评助手 · Assessment Workbook
本加载项含有以下开源软件，各按其许可使用。 The add-in contains the following software, each under its licence.
`;

/** The package names its licence (MIT) without bringing the text that its repository has. */
const ICONS = `MIT License

Copyright (c) 2020 Microsoft Corporation

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`;

const RULE = "-".repeat(80);

const byName = (a, b) => (a.name < b.name ? -1 : 1);

function textOf({ name, licenseText }) {
  if (!licenseText) throw new Error(`${name} brings no licence text: name one in webpack/notices.js.`);
  return licenseText.replaceAll("\r\n", "\n").trim();
}

const notices = () =>
  new LicenseWebpackPlugin({
    outputFilename: FILE,
    perChunkOutput: false,
    addBanner: false,
    licenseTextOverrides: { "@fluentui/react-icons": ICONS },
    stats: { warnings: false, errors: true },
    renderLicenses: (modules) =>
      [
        HEAD,
        ...[...modules].sort(byName).map((module) => {
          const { version } = module.packageJson;
          return `${RULE}\n${module.name} ${version} (${module.licenseId})\n\n${textOf(module)}\n`;
        }),
      ].join("\n"),
  });

module.exports = { FILE, notices };
