/** Where LibreOffice is: the file named by SOFFICE, else `soffice` or `libreoffice` on the PATH, else the usual places. */
"use strict";
const { accessSync, constants } = require("node:fs");
const { delimiter, join } = require("node:path");

const USUAL_PLACES = [
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** @returns path of the program, or null when LibreOffice isn't installed */
function findSoffice() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const onPath = folders.flatMap((folder) => [join(folder, "soffice"), join(folder, "libreoffice")]);
  const named = process.env.SOFFICE ? [process.env.SOFFICE] : [];
  return [...named, ...onPath, ...USUAL_PLACES].find(isExecutable) ?? null;
}

module.exports = { findSoffice };
