/** Stops `npm run test:office` with a sentence where LibreOffice is missing; `npm test` only says that it was left out. */
"use strict";
const { findSoffice } = require("./find-soffice.cjs");

if (findSoffice() === null) {
  process.stderr.write(
    "找不到 LibreOffice，无法做对照测试：请安装 libreoffice-calc，或用环境变量 SOFFICE 指明程序。\n" +
      "LibreOffice was not found, so the comparison can't run: install libreoffice-calc, or name the program in SOFFICE.\n",
  );
  process.exitCode = 1;
}
