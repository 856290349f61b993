/**
 * The address that a package is made for. Excel hides an add-in whose addresses it dislikes without a
 * word, so a doubtful one is refused here, with what to write instead.
 */
import { UsageError } from "../usage-error";

const EXAMPLE = "https://addin.example.org/kaoping/";

/** What needs no escaping in XML, in a server's settings or in a file's name. */
const PLAIN_PATH = /^[\w\-.~/]*$/;

/**
 * The address of the folder that the files will stand in, as a browser writes it.
 * @param wanted what the person gave, such as "https://addin.example.org/kaoping/"
 * @throws UsageError when Excel could not use it
 */
export function deployAddress(wanted: string): string {
  if (!URL.canParse(wanted))
    throw new UsageError(
      `“${wanted}”不是网址。请写成这样：${EXAMPLE}`,
      `"${wanted}" is no address. Write it like this: ${EXAMPLE}`,
    );
  const url = new URL(wanted);
  if (url.protocol !== "https:")
    throw new UsageError(
      `Excel 只从 https:// 地址打开加载项，而“${wanted}”不是。`,
      `Excel opens add-ins from https:// addresses only; "${wanted}" is none.`,
    );
  if (url.username !== "" || url.password !== "")
    throw new UsageError(
      "网址里不能有用户名和密码：它会写进每个人都能看到的清单文件。",
      "The address may not hold a user name or password: everybody can read the manifest that it goes into.",
    );
  if (/[?#]/.test(wanted))
    throw new UsageError(
      `网址里不能有“?”和“#”：${wanted}。请只写文件夹的地址。`,
      `The address may have no "?" and no "#": ${wanted}. Give the address of the folder only.`,
    );
  if (!PLAIN_PATH.test(url.pathname))
    throw new UsageError(
      `网址的路径里只能用英文字母、数字和 - . _ ~ /：${url.pathname}`,
      `The path of the address may have Latin letters, digits and - . _ ~ / only: ${url.pathname}`,
    );
  if (!url.pathname.endsWith("/")) throw noFolder(url);
  return url.href;
}

function noFolder(url: URL): UsageError {
  const isPage = /\.\w+$/.test(url.pathname);
  const folder = isPage ? new URL(".", url).href : `${url.href}/`;
  return new UsageError(
    `要写文件夹的地址，以“/”结尾：${folder}`,
    `Give the address of the folder, with a slash at its end: ${folder}`,
  );
}
