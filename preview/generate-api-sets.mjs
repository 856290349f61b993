/**
 * Writes host/api-sets.json from the `[Api set: …]` notes of @types/office-js: for every class the
 * host emulates, the requirement set of each member. Run it after updating @types/office-js.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { format } from "oxfmt";
import ts from "typescript";

const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const target = path.join(here, "host/api-sets.json");

/** Classes that the host describes: the first argument of every describeApi call. */
function emulatedClasses() {
  const files = readdirSync(path.join(here, "host"), { recursive: true }).filter((file) =>
    String(file).endsWith(".ts"),
  );
  const sources = files.map((file) => readFileSync(path.join(here, "host", String(file)), "utf8"));
  return new Set(
    sources.flatMap((text) => [...text.matchAll(/describeApi<[^>]*>\(\s*"(\w+)"/g)].map((match) => match[1])),
  );
}

/** @returns the set a declaration's note names, "1.9", or another set's name and version */
function setOf(node, text) {
  const comment = (ts.getLeadingCommentRanges(text, node.pos) ?? [])
    .map((range) => text.slice(range.pos, range.end))
    .join("\n");
  const note = /\[Api set:\s*([A-Za-z]+)\s+([^\]]+)\]/.exec(comment);
  if (note === null) return null;
  const [, name, version] = note;
  if (name !== "ExcelApi") return `${name} ${version}`;
  // "1.7 for password": the member itself is older. "1.1 for get, 1.8 for set": the first counts.
  return / for password$/.test(version) && !version.includes(";")
    ? null
    : (/^\d+\.\d+/.exec(version)?.[0] ?? null);
}

export function readApiSets() {
  const file = createRequire(import.meta.url).resolve("@types/office-js/index.d.ts");
  const text = readFileSync(file, "utf8");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const wanted = emulatedClasses();
  const table = {};
  const visit = (node) => {
    if (ts.isModuleDeclaration(node) && node.name.text === "Excel" && node.body)
      node.body.statements.forEach(readClass);
  };
  const readClass = (node) => {
    if (!ts.isClassDeclaration(node) || !wanted.has(node.name?.text)) return;
    const classSet = setOf(node, text);
    const sets = {};
    for (const member of node.members) {
      const name = member.name && ts.isIdentifier(member.name) ? member.name.text : null;
      if (name === null || name === "context") continue;
      const set = setOf(member, text) ?? classSet;
      if (set !== null) (sets[set] ??= new Set()).add(name);
    }
    table[node.name.text] = Object.fromEntries(
      Object.entries(sets)
        .sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }))
        .map(([set, names]) => [set, [...names].sort()]),
    );
  };
  source.statements.forEach(visit);
  return Object.fromEntries(Object.entries(table).sort(([a], [b]) => a.localeCompare(b)));
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const options = JSON.parse(readFileSync(path.join(here, "../.oxfmtrc.json"), "utf8"));
  const { code, errors } = await format(target, JSON.stringify(readApiSets()), options);
  if (errors.length > 0) throw new Error(errors[0].message);
  writeFileSync(target, code);
}
