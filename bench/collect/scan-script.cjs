/**
 * A program of its own: inflates, checks and decodes the parts of every workbook of a folder that hold cells, and
 * goes over them with one regular expression, on as many threads as are asked for. The least that a script can do to
 * get at the cells: it knows no types, dates, merges or odd files. Prints the number of cells.
 * `scan-script.cjs FOLDER THREADS`
 */
"use strict";
const { readFileSync, readdirSync } = require("node:fs");
const { join } = require("node:path");
const { isMainThread, parentPort, Worker, workerData } = require("node:worker_threads");
const { crc32, inflateRawSync } = require("node:zlib");

const NEEDED = /^xl\/(worksheets\/sheet\d+|sharedStrings|styles|workbook)\.xml$/;
const CELL =
  /<c r="([A-Z]+)(\d+)"(?: s="(\d+)")?(?: t="(\w+)")?(?:\/>|>(?:<f>([^<]*)<\/f>)?(?:<v>([^<]*)<\/v>|<is><t[^>]*>([^<]*)<\/t><\/is>)?<\/c>)/g;
const SHARED = /<si><t[^>]*>([^<]*)<\/t><\/si>/g;
const REFERENCES = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'" };
const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** The parts that hold cells, as texts. */
function partsOf(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== 0x06054b50) end--;
  const texts = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const [crc, packed, size] = [16, 20, 24].map((offset) => view.getUint32(at + offset, true));
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const local = view.getUint32(at + 42, true);
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (NEEDED.test(bytes.toString("utf8", at + 46, at + 46 + name))) {
      const content = inflateRawSync(bytes.subarray(from, from + packed), { chunkSize: size + 64 });
      if (content.length !== size || crc32(content) !== crc) throw new Error("wrong checksum");
      texts.push(UTF8.decode(content));
    }
    at += 46 + name + extra + comment;
  }
  return texts;
}

const plain = (text) => text.replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => REFERENCES[entity]);

/** Values, formulas and styles by their address; how many cells there are. */
function scanned(bytes) {
  const parts = partsOf(bytes);
  const strings = parts.flatMap((xml) => [...xml.matchAll(SHARED)].map(([, text]) => plain(text)));
  let count = 0;
  for (const xml of parts) {
    const [values, formulas, styles] = [[], [], []];
    for (const [, letters, row, style, type, formula, value, inline] of xml.matchAll(CELL)) {
      let column = 0;
      for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
      const at = Number(row) - 1;
      if (style !== undefined) (styles[at] ??= [])[column] = Number(style);
      if (formula !== undefined) (formulas[at] ??= [])[column] = plain(formula);
      if (inline !== undefined) (values[at] ??= [])[column] = plain(inline);
      else if (value !== undefined)
        (values[at] ??= [])[column] =
          type === "s" ? strings[Number(value)] : type === "str" ? plain(value) : Number(value);
      count++;
    }
  }
  return count;
}

if (isMainThread) {
  const [, , folder, wanted] = process.argv;
  const files = readdirSync(folder).map((name) => join(folder, name));
  let cells = 0;
  for (let thread = 0; thread < Number(wanted); thread++) {
    const share = files.filter((_, index) => index % Number(wanted) === thread);
    new Worker(__filename, { workerData: share }).once("message", (count) => (cells += count));
  }
  process.once("exit", () => process.stdout.write(`${cells}\n`));
} else {
  let cells = 0;
  for (const file of workerData) cells += scanned(readFileSync(file));
  parentPort.postMessage(cells);
}
