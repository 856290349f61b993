/** A release has one version, in the package, the manifest, the command line and the changelog. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { carryVersion, type VersionedFiles } from "../../../scripts/release/carry-version";

const read = (path: string): string => readFileSync(resolve(__dirname, "../../..", path), "utf8");

const now = (): VersionedFiles => ({
  manifest: read("manifest.xml"),
  cliPackage: read("src/cli/package.json"),
  changelog: "# Changelog\n\n## [Unreleased]\n\n### Added\n\n- x\n\n## [0.1.0] - 2026-01-01\n\n- y\n",
  dependencies: read("docs/dependencies.md"),
  deployDoc: read("docs/deploy.md"),
});

test("the version goes into every file that names it", () => {
  const { manifest, cliPackage, dependencies, deployDoc } = carryVersion(now(), "3.4.5", "2026-12-01");
  expect(manifest).toContain("<Version>3.4.5.0</Version>");
  expect((JSON.parse(cliPackage) as { version: string }).version).toBe("3.4.5");
  expect(dependencies).toMatch(/^\| kaoping +\| 3\.4\.5 +\|/m);
  expect(deployDoc.match(/kaoping-[\d.]+-localhost/g)).toEqual(Array(2).fill("kaoping-3.4.5-localhost"));
});

test("what was not released becomes a section of its own, and the next one begins empty", () => {
  expect(carryVersion(now(), "0.2.0", "2026-12-01").changelog).toBe(
    "# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2026-12-01\n\n### Added\n\n- x\n\n## [0.1.0] - 2026-01-01\n\n- y\n",
  );
});

test("a release of nothing is refused", () => {
  const changelog = "# Changelog\n\n## [Unreleased]\n\n## [0.1.0] - 2026-01-01\n";
  expect(() => carryVersion({ ...now(), changelog }, "0.2.0", "2026-12-01")).toThrow("[Unreleased]");
});

test("all files say the version of package.json today", () => {
  const { version } = JSON.parse(read("package.json")) as { version: string };
  const files = now();
  const { changelog: _, ...carried } = carryVersion(files, version, "2026-12-01");
  expect(carried).toEqual((({ changelog: __, ...others }) => others)(files));
});
