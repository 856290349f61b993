/** What `npm run package` understands and does. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { readOptions } from "../read-options";
import { UsageError } from "../usage-error";
import { deployAddress } from "./deploy-address";
import { packDefaults } from "./pack-defaults";
import { makePackage, packageName, type PackageOrder } from "./make-package";

const ROOT = resolve(__dirname, "../..");

const HELP = `npm run package -- --url 网址 [--officejs local|cdn] [--defaults 文件] [--out 文件夹]

  --url       加载项要部署到的文件夹的网址，如 https://addin.example.org/kaoping/
              the address of the folder that the add-in will be deployed to
  --officejs  local：自带 office.js，不访问外网（默认）；cdn：从微软加载
              local: with a copy of office.js, nothing is asked of the internet (default); cdn: from Microsoft
  --defaults  部门的统一设定（部门名称、语言、自己的指标体系），JSON 文件，见 docs/deploy.md
              what holds for every pane (department, language, frameworks of its own), a JSON file, see docs/deploy.md
  --out       放部署包的文件夹，默认 out/package
              the folder for the package, out/package by default
`;

export interface PackageWork extends PackageOrder {
  /** The folder for the unpacked files. */
  readonly folder: string;
  readonly zip: string;
}

/**
 * What the arguments ask for; null for help.
 * @throws UsageError when that can't be done
 */
export function packageWork(args: readonly string[]): PackageWork | null {
  const { help, values } = readOptions(args, ["url", "officejs", "defaults", "out"]);
  if (help) return null;
  const { url, officejs = "local", out = "out/package" } = values;
  if (url === undefined)
    throw new UsageError(
      "请用 --url 写明加载项要部署到哪个网址，如 --url https://addin.example.org/kaoping/",
      "Say with --url where the add-in will be deployed, such as --url https://addin.example.org/kaoping/",
    );
  if (officejs !== "local" && officejs !== "cdn")
    throw new UsageError(
      `--officejs 只能是 local 或 cdn，不能是“${officejs}”。`,
      `--officejs is local or cdn, not "${officejs}".`,
    );
  const defaults = values.defaults === undefined ? null : packDefaults(resolve(values.defaults));
  const order = { version: packageVersion(), address: deployAddress(url), officejs, defaults } as const;
  const folder = resolve(ROOT, out, packageName(order));
  return { ...order, folder, zip: `${folder}.zip` };
}

function packageVersion(): string {
  return (JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string }).version;
}

/** Builds the add-in for an address and packs it; says where the package is. */
export async function runPackage(args: readonly string[], say: (text: string) => void): Promise<void> {
  const work = packageWork(args);
  if (work === null) return say(HELP);
  say(`正在为 ${work.address} 生成加载项，约需一分钟……  Building the add-in, about a minute…\n`);
  build(work);
  say("正在打包……  Packing…\n");
  await makePackage(work.folder, work.zip, work);
  const zip = relative(process.cwd(), work.zip);
  say(
    `部署包 package: ${zip}\n` +
      `部署到 for: ${work.address}\n` +
      "步骤见包里的 README.txt。 README.txt in it says what to do.\n",
  );
}

function build({ address, officejs, folder }: PackageWork): void {
  const options = ["target=addin", `officejs=${officejs}`, `origin=${address}`];
  execFileSync(
    process.execPath,
    [
      "scripts/lean-node.cjs",
      "node_modules/webpack/bin/webpack.js",
      ...options.flatMap((option) => ["--env", option]),
      "--output-path",
      folder,
    ],
    { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] },
  );
}
