/**
 * Returns for measuring, as many as wanted: a few calculated ones of different entries, each copied for many
 * units with their name in it. Every file has bytes of its own.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fillTemplate } from "../../scripts/fill-template";
import { typicalEntries } from "../../scripts/typical-entries";
import { builtinFrameworks, findFramework } from "../../src/core/framework/builtin-frameworks";
import { createXlsx } from "../../src/workbook/xlsx/create-xlsx";
import { Package } from "../../src/workbook/xlsx/opc/package";
import { ZipArchive } from "../../src/workbook/xlsx/zip/zip-archive";

const FRAMEWORK = "SQLH";
const PERIOD = { year: 2026, key: "Q4" } as const;
/** Stands for the unit in what the copies are made from. */
const UNIT = "被测量的党支部";
/** Every second row of the first one loses a little, every eighth of the last. */
const LOSES_EVERY = [2, 3, 4, 5, 6, 7, 8];

/** Makes copies of one return after the other, by the number of the unit. */
export async function returnMaker(): Promise<(unit: number) => Uint8Array> {
  const framework = findFramework(builtinFrameworks(), FRAMEWORK);
  if (framework === null) throw new Error(`${FRAMEWORK} is not built in`);
  const originals = await Promise.all(
    LOSES_EVERY.map(async (losesEvery) => {
      const entries = typicalEntries(framework, PERIOD, losesEvery);
      const bytes = await createXlsx(fillTemplate(framework, PERIOD, UNIT, entries));
      const pack = new Package(new ZipArchive(bytes));
      const named = pack
        .names()
        .filter((name) => name.endsWith(".xml") && pack.readText(name).includes(UNIT));
      return { bytes, named };
    }),
  );
  return (unit) => {
    const { bytes, named } = originals[unit % originals.length] ?? { bytes: new Uint8Array(0), named: [] };
    const pack = new Package(new ZipArchive(bytes));
    for (const name of named) pack.write(name, pack.readText(name).replaceAll(UNIT, unitName(unit)));
    return pack.toBytes();
  };
}

/** @returns the mean size in bytes */
export async function writeReturns(folder: string, count: number): Promise<number> {
  const make = await returnMaker();
  mkdirSync(folder, { recursive: true });
  let size = 0;
  for (let unit = 0; unit < count; unit++) {
    const bytes = make(unit);
    size += bytes.length;
    writeFileSync(join(folder, `${unitName(unit)}.xlsx`), bytes);
  }
  return size / count;
}

function unitName(unit: number): string {
  return `第${unit + 1}党支部`;
}
