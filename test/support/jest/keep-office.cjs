/**
 * The process that keeps LibreOffice running for a worker of jest (office-environment.cjs). It belongs to no terminal:
 * however the worker ends, be it killed, the channel closes, and LibreOffice ends with it.
 */
"use strict";
const { RunningOffice } = require("./running-office.cjs");

const [, , soffice] = process.argv;
const office = new RunningOffice(soffice);
let last = Promise.resolve();

process.on("message", ({ id, args, limit }) => {
  last = last.then(async () => {
    try {
      process.send({ id, said: await office.convert(args, limit) });
    } catch (error) {
      process.send({ id, failed: error.message });
    }
  });
});

function end() {
  office.close();
  process.exit();
}

for (const event of ["disconnect", "SIGINT", "SIGTERM", "SIGHUP"]) process.on(event, end);
