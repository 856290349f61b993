/** One version for everything: what `npm version` put into package.json goes into all that names it elsewhere. */

/** Files that name the version, as texts. */
export interface VersionedFiles {
  readonly manifest: string;
  readonly cliPackage: string;
  readonly changelog: string;
  readonly dependencies: string;
  readonly deployDoc: string;
}

const UNRELEASED = "## [Unreleased]\n";

/**
 * @param version such as "0.2.0"
 * @param day of the release, YYYY-MM-DD
 * @throws Error when the changelog has nothing to release, or a file doesn't name the version where it should
 */
export function carryVersion(files: VersionedFiles, version: string, day: string): VersionedFiles {
  return {
    manifest: replaced(files.manifest, /<Version>[^<]+<\/Version>/, `<Version>${version}.0</Version>`),
    cliPackage: replaced(files.cliPackage, /"version": "[^"]+"/, `"version": "${version}"`),
    changelog: released(files.changelog, version, day),
    dependencies: replaced(files.dependencies, /^(\| kaoping +\| )[\d.]+( +\|)/m, `$1${version}$2`),
    deployDoc: files.deployDoc.replaceAll(/kaoping-\d+\.\d+\.\d+-localhost/g, `kaoping-${version}-localhost`),
  };
}

function replaced(text: string, pattern: RegExp, by: string): string {
  if (!pattern.test(text)) throw new Error(`Nothing that looks like ${pattern.source} names the version`);
  return text.replace(pattern, by);
}

/** The section of what is not released becomes that of the version, with an empty one above it. */
function released(changelog: string, version: string, day: string): string {
  const start = changelog.indexOf(UNRELEASED);
  const [section = ""] = start < 0 ? [] : changelog.slice(start + UNRELEASED.length).split(/^## /m);
  if (section.trim() === "") throw new Error("CHANGELOG.md has nothing under [Unreleased]");
  return changelog.replace(UNRELEASED, `${UNRELEASED}\n## [${version}] - ${day}\n`);
}
