/** A program in a process group of its own: what it starts is ended together with it. */
"use strict";
const { spawn } = require("node:child_process");

/**
 * @param env names and values beside those of this process
 * @returns `exit`, which resolves when the program has ended, `hasEnded`, what it `said`, and `end`
 */
function startGroup(program, args, env) {
  const child = spawn(program, args, {
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
  const group = {
    hasEnded: false,
    said: () => said,
    exit: new Promise((resolve) => {
      child.once("exit", resolve);
      child.once("error", ({ message }) => {
        said += message;
        resolve();
      });
    }).then(() => {
      group.hasEnded = true;
    }),
    end: () => endGroup(child),
  };
  return group;
}

function endGroup(child) {
  if (child.pid === undefined) return;
  try {
    // Also when the program itself is gone: what it started may still run.
    process.kill(process.platform === "win32" ? child.pid : -child.pid, "SIGKILL");
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

module.exports = { startGroup };
