/** Entry of the command line: hands the process to the program and takes its exit code. */
import { runProgram } from "./program";

void runProgram(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  now: () => new Date(),
}).then((code) => {
  process.exitCode = code;
});
