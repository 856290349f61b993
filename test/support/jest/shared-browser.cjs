/**
 * One browser for all test files of a process, and in it one context for each kind of page. A page that comes after
 * another one of its kind costs half of what the first one does: both are drawn by one process, which has read and
 * compiled the scripts already (docs/adr/0064-what-builds-and-pages-cost.md).
 */
"use strict";
const { mkdtempSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");

/** The variable by which workers learn the folder for what their browsers write. */
const FOLDER = "KAOPING_BROWSER_FOLDER";

/** Pages of one address share a process, within a context. */
const ONE_PROCESS = "--process-per-site";

/**
 * A test's page lives for seconds: what V8 would make quicker meanwhile, on other threads, costs more than it saves.
 * One thread draws, as no core is free for others. Code once compiled is kept for the next page of its kind.
 */
const SHORT_LIVED = ["--js-flags=--no-maglev --no-opt --no-flush-bytecode", "--num-raster-threads=1"];

let launching = null;
const contexts = new Map();

/** @param options launch options for playwright-core's chromium */
function sharedBrowser(options) {
  launching ??= launch(options);
  return launching;
}

async function launch(options) {
  // Loaded by Node itself, once: jest would load it anew for each file.
  const { chromium } = require("playwright-core");
  const before = process.listeners("exit");
  const { TMPDIR } = process.env;
  process.env.TMPDIR = process.env[FOLDER];
  try {
    const args = [...options.args, ONE_PROCESS, ...SHORT_LIVED];
    const browser = await chromium.launch({ ...options, args, handleSIGTERM: false });
    const slowly = process.listeners("exit").filter((listener) => !before.includes(listener));
    await endWithJest(browser, slowly);
    return browser;
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}

/**
 * A worker of jest is to end by having nothing left to do, which an open browser prevents. So it ends by itself when it
 * stops listening to its parent, or is replaced because it has grown. It has half a second for that, too little for
 * Playwright to remove what the browser has written: jest's own process does that at last.
 */
async function endWithJest(browser, slowly) {
  const devTools = await browser.newBrowserCDPSession();
  const { processInfo } = await devTools.send("SystemInfo.getProcessInfo");
  const { id } = processInfo.find(({ type }) => type === "browser");
  const end = (code) => {
    if (process.platform !== "win32" && browser.isConnected()) {
      for (const listener of slowly) process.off("exit", listener);
      killWhole(id);
    }
    process.exit(code);
  };
  process.once("SIGTERM", () => end(143));
  if (process.send === undefined) return;
  process.on("removeListener", (event) => {
    if (event === "message" && process.listenerCount("message") === 0) end(0);
  });
  process.once("disconnect", () => end(0));
}

/** It leads a group of its own, except where a script of the system has started it: then its children end without it. */
function killWhole(id) {
  try {
    process.kill(-id, "SIGKILL");
  } catch {
    process.kill(id, "SIGKILL");
  }
}

/**
 * @param options launch options for the browser
 * @param settings of the context; the same settings get the same context
 * @param origin of the pages: a server that answers
 * @returns the context, and what closes its pages and forgets what they stored
 */
async function sharedContext(options, settings, origin) {
  const browser = await sharedBrowser(options);
  const key = JSON.stringify(settings);
  if (!contexts.has(key)) contexts.set(key, contextWithAnchor(browser, settings, origin));
  const { context, anchor, devTools } = await contexts.get(key);
  const release = async () => {
    await Promise.all(context.pages().map((page) => page === anchor || page.close()));
    context.removeAllListeners("request");
    await context.clearCookies();
    await devTools.send("Storage.clearDataForOrigin", { origin, storageTypes: "all" });
  };
  return { context, release };
}

/** A process ends with its last page, so an empty one stays. */
async function contextWithAnchor(browser, settings, origin) {
  const context = await browser.newContext(settings);
  const anchor = await context.newPage();
  // No file of any site: the server's own words.
  await anchor.goto(`${origin}/anchor`);
  return { context, anchor, devTools: await context.newCDPSession(anchor) };
}

/** Makes the folder for what the browsers of all workers write. A run that is broken off leaves none either. */
function makeBrowserFolder() {
  process.env[FOLDER] = mkdtempSync(join(tmpdir(), "browser-tests-"));
  for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143 }))
    process.once(signal, () => {
      removeFolder();
      process.exit(code);
    });
}

const removeFolder = () => rmSync(process.env[FOLDER], { recursive: true, force: true, maxRetries: 5 });

/** In jest's own process, where tests run without workers too: nothing stays. */
async function removeBrowsers() {
  await (await launching)?.close();
  launching = null;
  contexts.clear();
  removeFolder();
}

module.exports = { sharedBrowser, sharedContext, makeBrowserFolder, removeBrowsers };
