/**
 * The doorman: tells from a file's first bytes and its ZIP directory whether it can be a workbook
 * at all, before anything is inflated. People mail old .xls files, encrypted ones, renamed text,
 * and now and then something hostile; each gets its own answer.
 */
import { WorkbookError, type WorkbookErrorCode } from "../workbook-error";
import { blameFile } from "./blame-file";
import { readZipEnd, readZipEntries, type ZipEntry } from "./zip/zip-directory";

/** More than any workbook has, and few enough to be looked through at once. */
const MAX_ENTRIES = 10_000;
/** Largest file, and largest sum of inflated parts, in bytes. */
const MAX_FILE = 100 * 2 ** 20;
const MAX_INFLATED = 400 * 2 ** 20;
/** Spreadsheets rarely shrink to less than a fiftieth; small ones may do what they like. */
const MAX_RATIO = 250;
const RATIO_MATTERS_FROM = 20 * 2 ** 20;

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** A ZIP begins with a file, or with its end when it is empty. */
const ZIP_STARTS = [
  [0x50, 0x4b, 3, 4],
  [0x50, 0x4b, 5, 6],
];
/** The directory of an OLE file is looked for this far from either end of it. */
const OLE_SEARCH = 2 ** 20;

/**
 * What a file is instead of a workbook; `kind` in an error's detail.
 */
export type FileKind =
  | "empty"
  | "truncated"
  | "zip"
  | "xlsb"
  | "ods"
  | "document"
  | "html"
  | "xml"
  | "text"
  | "pdf"
  | "ole"
  | "encryptedPackage"
  | "rights"
  | "unknown";

/**
 * Refuses what is no .xlsx workbook.
 * @param fileName for the message; its extension is believed only for macros
 * @throws WorkbookError notXlsx, oldFormat, macros, encrypted, damaged or tooLarge, with
 * detail {file, ext} and where it helps `kind` (a FileKind)
 * @returns what the archive's directory says
 */
export function inspectXlsx(bytes: Uint8Array, fileName: string): readonly ZipEntry[] {
  const ext = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? "";
  const refuse = (code: WorkbookErrorCode, kind?: FileKind): WorkbookError =>
    new WorkbookError(code, { file: fileName, ext, ...(kind === undefined ? {} : { kind }) });

  if (bytes.length === 0) throw refuse("damaged", "empty");
  if (startsWith(bytes, OLE)) throw refuseOle(bytes, refuse);
  if (!ZIP_STARTS.some((start) => startsWith(bytes, start))) throw refuse("notXlsx", guessKind(bytes));
  if (bytes.length > MAX_FILE) throw refuse("tooLarge");
  const entries = readEntries(bytes, fileName, refuse);
  const inflated = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (inflated > MAX_INFLATED) throw refuse("tooLarge");
  if (inflated > RATIO_MATTERS_FROM && inflated > bytes.length * MAX_RATIO) throw refuse("tooLarge");
  if (entries.some((entry) => (entry.flags & 1) !== 0)) throw refuse("encrypted");
  checkContent(new Set(entries.map((entry) => entry.name.toLowerCase())), ext, refuse);
  return entries;
}

type Refuse = (code: WorkbookErrorCode, kind?: FileKind) => WorkbookError;

function readEntries(bytes: Uint8Array, fileName: string, refuse: Refuse): readonly ZipEntry[] {
  try {
    const end = readZipEnd(bytes);
    if (end.count > MAX_ENTRIES) throw refuse("tooLarge");
    return readZipEntries(bytes, end);
  } catch (error) {
    const blamed = blameFile(error, fileName);
    throw blamed.code === "damaged" ? refuse("damaged", "truncated") : blamed;
  }
}

function checkContent(names: ReadonlySet<string>, ext: string, refuse: Refuse): void {
  const has = (pattern: RegExp): boolean => [...names].some((name) => pattern.test(name));
  if (names.has("word/document.xml") || names.has("ppt/presentation.xml"))
    throw refuse("notXlsx", "document");
  if (names.has("mimetype") && names.has("content.xml")) throw refuse("notXlsx", "ods");
  if (has(/(^|\/)workbook\d*\.bin$/)) throw refuse("notXlsx", "xlsb");
  const complete =
    names.has("[content_types].xml") && names.has("_rels/.rels") && has(/(^|\/)workbook\d*\.xml$/);
  if (!complete) throw refuse("notXlsx", "zip");
  if (ext === "xlsm" || ext === "xltm" || has(/(^|\/)vbaproject\.bin$/)) throw refuse("macros");
}

/** OLE containers hold encrypted workbooks, workbooks of Excel 97, or something else altogether. */
function refuseOle(bytes: Uint8Array, refuse: Refuse): WorkbookError {
  const holds = (stream: string): boolean => containsUtf16(bytes, stream);
  if (holds("DRMEncryptedDataSpace") || holds("DRMContent")) return refuse("encrypted", "rights");
  if (holds("EncryptedPackage")) return refuse("encrypted", "encryptedPackage");
  if (holds("Workbook") || holds("Book")) return refuse("oldFormat");
  return refuse("notXlsx", "ole");
}

function containsUtf16(bytes: Uint8Array, text: string): boolean {
  const wanted = Array.from(text, (character) => [character.charCodeAt(0), 0]).flat();
  const search = (from: number, to: number): boolean => {
    for (
      let at = bytes.indexOf(wanted[0] ?? 0, from);
      at >= 0 && at < to;
      at = bytes.indexOf(wanted[0] ?? 0, at + 1)
    ) {
      if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
    }
    return false;
  };
  return (
    search(0, Math.min(OLE_SEARCH, bytes.length)) ||
    search(Math.max(0, bytes.length - OLE_SEARCH), bytes.length)
  );
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** Recognises the usual files that get a wrong extension. */
function guessKind(bytes: Uint8Array): FileKind {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const head = new TextDecoder("latin1")
    .decode(bytes.subarray(0, 512))
    .replace(/\0/g, "")
    .replace(/^(?:ï»¿|ÿþ|þÿ)/, "")
    .trimStart();
  if (head.startsWith("%PDF")) return "pdf";
  if (/^<(?:!doctype html|html|head|body|table|meta)/i.test(head)) return "html";
  if (head.startsWith("<?xml") || head.startsWith("<")) return "xml";
  const isBinary =
    !utf16 && /[\u0000-\u0008\u000e-\u001f]/.test(new TextDecoder("latin1").decode(bytes.subarray(0, 512)));
  return isBinary ? "unknown" : "text";
}
