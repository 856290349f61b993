/**
 * LibreOffice is started once for many conversions, and no longer there than who asked for them. A program in its
 * place is there at once, hangs when told to, and writes down its processes and folders.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { RunningOffice } from "../support/jest/running-office.cjs";

/** Like LibreOffice two processes, of which only the first is known to who starts it. */
const PROGRAM = `#!/bin/sh
here=$(dirname "$0")
case "$*" in
  *hang*) sleep 600 & echo $! >> "$here/clients"; wait ;;
  *--convert-to*) echo converted ;;
  *) for document; do :; done
     folder=$(dirname "$document")
     sleep 600 & echo $! >> "$here/offices"
     echo "$folder" >> "$here/folders"
     touch "$folder/.~lock.open.fods#"
     wait ;;
esac
`;
const LIMIT = 60_000;

let folder = "";
let soffice = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "office-"));
  soffice = join(folder, "soffice");
  writeFileSync(soffice, PROGRAM, { mode: 0o755 });
});

afterEach(() => rmSync(folder, { recursive: true }));

function written(what: "offices" | "clients" | "folders"): readonly string[] {
  const path = join(folder, what);
  return existsSync(path) ? readFileSync(path, "utf8").trim().split("\n") : [];
}

/** One that has ended and that nobody has looked at since (Z) doesn't run. */
function isRunning(id: string): boolean {
  const path = `/proc/${id}/stat`;
  return existsSync(path) && !/\) Z /.test(readFileSync(path, "utf8"));
}

async function expectGone(): Promise<void> {
  const ids = [...written("offices"), ...written("clients")];
  // A process ends some time after it was told to; the test's own limit ends the wait.
  while (ids.some(isRunning)) await pause(10);
  expect(written("folders").filter((path) => existsSync(path))).toEqual([]);
}

const CONVERT = ["--convert-to", "xlsx", "a.xlsx"];

test("many conversions have one start, and closing leaves nothing", async () => {
  const office = new RunningOffice(soffice);
  expect(await office.convert(CONVERT, LIMIT)).toBe("converted\n");
  expect(await office.convert(CONVERT, LIMIT)).toBe("converted\n");
  expect(written("offices").map(isRunning)).toEqual([true]);
  expect(written("folders").map((path) => existsSync(path))).toEqual([true]);
  office.close();
  await expectGone();
});

test("one that has died is replaced", async () => {
  const office = new RunningOffice(soffice);
  await office.convert(CONVERT, LIMIT);
  process.kill(Number(written("offices")[0]), "SIGKILL");
  while (written("offices").some(isRunning)) await pause(10);
  // The first process sees the end of the second some time later.
  while (written("offices").length < 2) expect(await office.convert(CONVERT, LIMIT)).toBe("converted\n");
  expect(written("offices").map(isRunning)).toEqual([false, true]);
  office.close();
  await expectGone();
});

test("one that was handed many files is replaced, since it grows with them", async () => {
  const office = new RunningOffice(soffice, 3);
  for (let call = 0; call < 2; call++) await office.convert([...CONVERT, "b.xlsx"], LIMIT);
  expect(written("offices").map(isRunning)).toEqual([true]);
  await office.convert(CONVERT, LIMIT);
  expect(written("offices")).toHaveLength(2);
  while (isRunning(written("offices")[0] ?? "")) await pause(10);
  expect(written("folders").map((path) => existsSync(path))).toEqual([false, true]);
  office.close();
  await expectGone();
});

test("one that hangs is ended after its time, and the next conversion has another", async () => {
  const office = new RunningOffice(soffice);
  await expect(office.convert([...CONVERT, "hang"], 50)).rejects.toThrow("took longer than 0.05 s");
  await expectGone();
  expect(await office.convert(CONVERT, LIMIT)).toBe("converted\n");
  expect(written("offices").map(isRunning)).toEqual([false, true]);
  office.close();
  await expectGone();
});

test("a LibreOffice that can't be started is an error that says why", async () => {
  writeFileSync(soffice, "#!/bin/sh\necho no display\nexit 1\n");
  const office = new RunningOffice(soffice);
  await expect(office.convert(CONVERT, LIMIT)).rejects.toThrow("LibreOffice did not start: no display");
  const missing = new RunningOffice(join(folder, "nowhere"));
  await expect(missing.convert(CONVERT, LIMIT)).rejects.toThrow("ENOENT");
});

test("whoever asked may die during a conversion: nothing stays", async () => {
  const path = resolve(__dirname, "../support/jest/keep-office.cjs");
  const keeper = fork(path, [soffice], { execArgv: [] });
  keeper.send({ id: 1, args: CONVERT, limit: LIMIT });
  expect(await once(keeper, "message")).toEqual([{ id: 1, said: "converted\n" }, undefined]);
  keeper.send({ id: 2, args: [...CONVERT, "hang"], limit: LIMIT });
  while (written("clients").length === 0) await pause(10);
  const end = once(keeper, "exit");
  keeper.disconnect();
  await end;
  await expectGone();
});
