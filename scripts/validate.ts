/**
 * `npm run validate`: asks Microsoft's service whether the manifest is right; where the service is out of reach,
 * our own check of the manifest (test/build/manifest.test.ts) takes its place.
 */
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { validateManifest } from "office-addin-manifest";
import { runScript } from "./run-script";

const root = resolve(__dirname, "..");

const say = (text: string): void => void process.stdout.write(`${text}\n`);

void runScript(async () => {
  const answer = await validateManifest(resolve(root, "manifest.xml")).catch(unreachable);
  if (answer === null) return checkOurselves();
  if (answer.isValid) return say("微软的检查服务接受这个清单。 Microsoft's service accepts the manifest.");
  for (const { title, content, code } of answer.report?.errors ?? [])
    say(`${code ?? ""} ${title ?? ""}: ${content ?? ""}`);
  say(`清单有问题。 The manifest was refused (${answer.status ?? "?"} ${answer.statusText ?? ""}).`);
  process.exitCode = 1;
});

/** @throws what was wrong, unless it is that the service can't be reached */
function unreachable(error: unknown): null {
  if (error instanceof Error && error.message.startsWith("Unable to contact")) return null;
  throw error;
}

function checkOurselves(): void {
  say("连不上微软的检查服务，改用自己的检查。 Microsoft's service is out of reach: our own check instead.");
  const { status } = spawnSync(
    process.execPath,
    [require.resolve("jest/bin/jest"), "test/build/manifest.test.ts", "--selectProjects", "build"],
    { cwd: root, stdio: "inherit" },
  );
  process.exitCode = status ?? 1;
}
