/**
 * A LibreOffice that stays open between conversions. Its start costs as much as ten small workbooks; a second `soffice`
 * with the same profile costs nothing: it hands its files to the running one and waits until they are done.
 */
"use strict";
const { createHash } = require("node:crypto");
const { existsSync, mkdtempSync, rmSync, watch, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { extname, join } = require("node:path");
const { pathToFileURL } = require("node:url");
const { startGroup } = require("./process-group.cjs");

/** Milliseconds for a start with a fresh profile, on a busy machine. */
const START_LIMIT = 120_000;

/** Files after which a fresh one takes over: it grows with each, after 70 drawn ones to 460 MB. */
const MOST_FILES = 80;

/** Where it was tried. Elsewhere each call starts a LibreOffice of its own, with one profile for all. */
const HANDS_ON = process.platform === "linux";

/** Without an open document LibreOffice ends itself after a conversion. */
const KEPT_OPEN = "open.fods";
/** LibreOffice makes it when the document is open: then all of its start is over. */
const LOCK = `.~lock.${KEPT_OPEN}#`;
const DOCUMENT = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" office:version="1.2"
  office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>
  <table:table table:name="A"><table:table-row><table:table-cell/></table:table-row></table:table>
</office:spreadsheet></office:body></office:document>`;

/** Memory of a closed document is kept for the next one rather than given back: a tenth of what a conversion costs. */
const KEEPS_MEMORY = {
  MALLOC_TRIM_THRESHOLD_: String(2 ** 30),
  MALLOC_TOP_PAD_: String(2 ** 24),
  MALLOC_MMAP_THRESHOLD_: String(2 ** 30),
};

/** Numbers are written alike wherever the tests run. */
const ENVIRONMENT = { ...KEEPS_MEMORY, LC_ALL: "C.UTF-8" };

class RunningOffice {
  #soffice;
  /** The LibreOffice that runs, if any. */
  #office = null;
  /** The program that hands files on, while it waits. */
  #client = null;
  #mostFiles;
  /** Handed to the one that runs. */
  #files = 0;

  /**
   * @param soffice path of LibreOffice's program
   * @param mostFiles one that was handed so many is replaced at the next call
   */
  constructor(soffice, mostFiles = MOST_FILES) {
    this.#soffice = soffice;
    this.#mostFiles = mostFiles;
  }

  /**
   * One call after the other, please. A file that LibreOffice can't read is just not written.
   * @param args what `soffice` shall do
   * @param limit milliseconds that it may take, the start of LibreOffice not counted
   * @returns what LibreOffice said
   * @throws Error when it takes longer or can't be started; the next call starts it anew
   */
  async convert(args, limit) {
    if (this.#office?.program?.hasEnded === true || this.#files >= this.#mostFiles) this.close();
    if (this.#office === null) await this.#start();
    const { profile, program } = this.#office;
    this.#files += args.filter((arg) => extname(arg) !== "").length;
    const said = program?.said().length ?? 0;
    const client = startGroup(this.#soffice, [profile, "--headless", "--norestore", ...args], ENVIRONMENT);
    this.#client = client;
    if (!(await isInTime(client.exit, limit))) {
      this.close();
      throw new Error(`LibreOffice took longer than ${limit / 1000} s`);
    }
    this.#client = null;
    return `${program?.said().slice(said) ?? ""}${client.said()}`;
  }

  /** Ends all that runs; no process and no file stays. */
  close() {
    this.#client?.end();
    this.#client = null;
    if (this.#office === null) return;
    const { folder, program, socket } = this.#office;
    this.#office = null;
    this.#files = 0;
    program?.end();
    // What was just ended may still be writing.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    rmSync(socket, { force: true });
  }

  async #start() {
    const folder = mkdtempSync(join(tmpdir(), "soffice-"));
    const url = pathToFileURL(join(folder, "profile")).href;
    const profile = `-env:UserInstallation=${url}`;
    this.#office = { folder, profile, program: null, socket: socketOf(url) };
    if (!HANDS_ON) return;
    const document = join(folder, KEPT_OPEN);
    writeFileSync(document, DOCUMENT);
    const isOpen = untilThere(folder, LOCK);
    const program = startGroup(
      this.#soffice,
      [profile, "--headless", "--norestore", "--nologo", document],
      ENVIRONMENT,
    );
    this.#office.program = program;
    if ((await isInTime(Promise.race([isOpen, program.exit]), START_LIMIT)) && !program.hasEnded) return;
    this.close();
    throw new Error(`LibreOffice did not start: ${program.said()}`);
  }
}

/** LibreOffice's own name for the socket by which the second program finds the first; killed it leaves the socket. */
function socketOf(profileUrl) {
  const digest = createHash("md5").update(Buffer.from(profileUrl, "utf16le")).digest();
  const name = [...digest].map((byte) => byte.toString(16)).join("");
  return `/tmp/OSL_PIPE_${process.getuid?.() ?? 0}_SingleOfficeIPC_${name}`;
}

function untilThere(folder, name) {
  return new Promise((resolve) => {
    const watcher = watch(folder, { persistent: false }, () => {
      if (!existsSync(join(folder, name))) return;
      watcher.close();
      resolve();
    });
  });
}

async function isInTime(promise, limit) {
  let timer;
  const late = new Promise((resolve) => (timer = setTimeout(() => resolve(false), limit)));
  const inTime = await Promise.race([promise.then(() => true), late]);
  clearTimeout(timer);
  return inTime;
}

module.exports = { RunningOffice };
