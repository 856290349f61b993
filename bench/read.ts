/**
 * How fast a return is read: `npm run bench:read`. All in one run, round by round in turn, as processor
 * time per file: our reader and what assessing adds, the floor below it (inflating, checking and decoding
 * the same parts; the same with a scan by one regular expression), and other readers. SheetJS comes with
 * the product; the further ones only where `npm install --prefix bench/peers` has put them.
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { read as readSheetJs, write as writeSheetJs } from "@e965/xlsx";
import { nodeUnpacking } from "../src/cli/node-unpacking";
import { assessWorkbook } from "../src/core/assess";
import type { Unpacking } from "../src/workbook/unpacking";
import { openXlsx } from "../src/workbook/xlsx/open-xlsx";
import { portableUnpacking } from "../src/workbook/xlsx/zip/portable-unpacking";
import { decoded, scanned } from "./plain-scan";

const EXAMPLES = resolve(__dirname, "../examples");
const PEERS = resolve(__dirname, "peers/node_modules");
const ROUNDS = 30;
/** A department reads hundreds of files in one go: what is measured is the pace after the first ones. */
const WARM_UP = 40;
/** At most so many times the cost of inflating, checking, decoding and one regular expression. */
const AIM = 1;

interface Way {
  readonly name: string;
  /** Reads one file; how many cells it found. */
  readonly read: (bytes: Uint8Array) => number | Promise<number>;
}

async function ours(bytes: Uint8Array, unpacking: Unpacking): Promise<number> {
  const workbook = await openXlsx(bytes, "return.xlsx", unpacking);
  return (await workbook.read()).sheets.reduce((sum, { values }) => sum + values.flat().length, 0);
}

async function assessed(bytes: Uint8Array, unpacking: Unpacking): Promise<number> {
  const outcome = assessWorkbook(await (await openXlsx(bytes, "return.xlsx", unpacking)).read());
  if (outcome.kind !== "assessed") throw new Error("An example was not recognised");
  return outcome.assessments.length;
}

function sheetJs(bytes: Uint8Array, formulas: boolean): number {
  const options = { dense: true, cellFormula: formulas, cellHTML: false, cellText: false, cellNF: true };
  return Object.keys(readSheetJs(bytes, { type: "array", ...options }).Sheets).length;
}

/** What stands in bench/peers, each with its usual call. */
async function peers(): Promise<readonly Way[]> {
  const ways: Way[] = [];
  const { readXlsx } = await import("hucre");
  ways.push({ name: "hucre", read: async (bytes) => (await readXlsx(bytes)).sheets.length });
  for (const [name, label] of [
    ["exceljs", "exceljs"],
    ["@cj-tech-master/excelts", "excelts"],
  ] as const) {
    if (!existsSync(resolve(PEERS, name))) continue;
    const { Workbook } = (await import(require.resolve(name, { paths: [PEERS] }))) as PeerModule;
    ways.push({
      name: label,
      read: async (bytes) => {
        const workbook = new Workbook();
        await workbook.xlsx.load(bytes);
        return workbook.worksheets.length;
      },
    });
  }
  return ways;
}

interface PeerModule {
  readonly Workbook: new () => {
    readonly xlsx: { load(bytes: Uint8Array): Promise<unknown> };
    readonly worksheets: readonly unknown[];
  };
}

/** The examples as our own writer has them, and as programs write that share their texts. */
function files(): readonly Uint8Array[] {
  const own = readdirSync(EXAMPLES)
    .filter((name) => /^(jdzg|wjj|zbcx|zrz|ndzh)-.*\.xlsx$/.test(name))
    .map((name) => new Uint8Array(readFileSync(resolve(EXAMPLES, name))));
  const shared = own.map((bytes) => {
    const workbook = readSheetJs(bytes, { type: "array", cellFormula: true, cellStyles: true, cellNF: true });
    const options = { type: "buffer", bookType: "xlsx", bookSST: true, compression: true } as const;
    return new Uint8Array(writeSheetJs(workbook, options) as ArrayBuffer);
  });
  return [...own, ...shared];
}

async function run(): Promise<void> {
  const returns = files();
  const ways: readonly Way[] = [
    ...ownWays("浏览器中也可 as in a browser", portableUnpacking),
    ...ownWays("Node 自带解压 Node's own inflating", nodeUnpacking),
    { name: "SheetJS", read: (bytes) => sheetJs(bytes, true) },
    { name: "SheetJS 不读公式 without formulas", read: (bytes) => sheetJs(bytes, false) },
    ...(await peers()),
  ];
  const times = new Map<Way, number[]>(ways.map((way) => [way, []]));
  for (let round = -WARM_UP; round < ROUNDS; round++)
    for (const way of ways) {
      const start = process.cpuUsage();
      for (const bytes of returns) await way.read(bytes);
      const { user, system } = process.cpuUsage(start);
      if (round >= 0) times.get(way)?.push((user + system) / 1000 / returns.length);
    }
  const perFile = ways.map((way) => median(times.get(way) ?? []));
  const size = returns.reduce((sum, { length }) => sum + length, 0) / returns.length / 1024;
  print(
    `${returns.length} 个文件，平均 ${size.toFixed(0)} KB，每个文件的处理器时间 files of ${size.toFixed(0)} KB on average, processor time each:`,
  );
  ways.forEach(({ name }, index) => {
    const [ours = NaN, one = NaN] = [perFile[OURS], perFile[index]];
    print(`  ${one.toFixed(2).padStart(7)} ms  ${(one / ours).toFixed(2).padStart(5)}×  ${name}`);
  });
  print(`读取与正则扫描之比 reading against the scan by regular expression（目标 aim ≤ ${AIM}）:`);
  [0, OWN].forEach((first) => {
    const [, scan = NaN, ours = NaN, both = NaN] = perFile.slice(first);
    print(
      `  ${(ours / scan).toFixed(2)}；评定另加 assessing adds ${(both - ours).toFixed(2)} ms，是扫描的 of the scan ${((both - ours) / scan).toFixed(2)}×（${ways[first]?.name.split("：")[0]}）`,
    );
  });
}

/** How many ways of reading are measured with each way of unpacking; ours is the third. */
const OWN = 4;
const OURS = 2;

/** The floor, the plain script and ours, all with the same way of unpacking. */
function ownWays(label: string, unpacking: Unpacking): readonly Way[] {
  return [
    {
      name: `${label}：解压、校验、解码 inflating, checking, decoding`,
      read: (bytes) => decoded(bytes, unpacking).length,
    },
    {
      name: `${label}：同上加一个正则 the same with one regular expression`,
      read: (bytes) => scanned(bytes, unpacking),
    },
    { name: `${label}：本工具读取 our reader`, read: (bytes) => ours(bytes, unpacking) },
    {
      name: `${label}：本工具读取并评定 our reader and assessing`,
      read: (bytes) => assessed(bytes, unpacking),
    },
  ];
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

void run();
