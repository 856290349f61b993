/** The page that lies in a package for whoever puts it on a server; docs/deploy.md says more. */
import { nginxSettings } from "./server-settings";

export interface PackageFacts {
  readonly version: string;
  /** The folder's address, with a slash at its end. */
  readonly address: string;
  readonly officejs: "cdn" | "local";
  /** The pages' content security policy. */
  readonly policy: string;
}

/** Plain text, Chinese and then English. */
export function packageReadme(facts: PackageFacts): string {
  const { version, address, policy } = facts;
  const settings = nginxSettings(new URL(address).pathname, policy).trimEnd();
  return `${chinese(facts)}

${english(facts)}

----------------------------------------------------------------------
nginx

${settings}

----------------------------------------------------------------------
考评助手 · Assessment Workbook ${version}
`;
}

function chinese({ version, address, officejs }: PackageFacts): string {
  return `考评助手 ${version} 部署包
部署地址：${address}

1. 把本压缩包里的全部文件放到网站上，使它们位于上述地址之下。
   只要是能发 https 的静态网站即可，不需要后台程序，也不需要数据库。
2. 在 Excel 所在的电脑上用浏览器打开 ${address}taskpane.html 。
   没有证书警告，并看到“请在 Excel 中打开考评助手”，就是放好了。
3. 分发 manifest.xml：
   - Microsoft 365：管理中心 → 设置 → 集成应用 → 上传自定义应用；
   - 没有 Microsoft 365：放进一个共享文件夹，在各台电脑上把它设为受信任的加载项目录（仅 Windows）。
   地址改变时不要手改 manifest.xml，请按新地址重新打包。
4. 响应头：IIS 直接用包里的 web.config；nginx 见文末。不要发送 X-Frame-Options：
   Excel 网页版在框架里显示任务窗格。
5. 更新：用新包的文件覆盖，解压时保留文件的时间（一般如此），不用清除任何缓存：页面每次都会
   先问服务器有没有变化。js 文件夹里的旧文件可以留一天再删：正打开着的窗格还可能去取；取不到时
   窗格会说“已更新，请重新载入”。
6. manifest.xml 什么时候要重新分发：地址变了，或更新记录里说“清单有变化”时。它的版本号会随版本变，
   只有版本号变了则不必。office.js 的来源（local 或 cdn）变了时，要换的是服务器的内容安全策略。
7. 退回上一版：用上一版的包同样覆盖一遍，再删去新版才有的文件。
8. 卸载：先从分发的地方撤下 manifest.xml（管理中心里删除，或从共享文件夹移走），再删除网站上的
   文件。工作簿里的公式和“汇总”照常使用。
9. 没有加载项的人（WPS、LibreOffice、旧版 Excel）在浏览器里打开 ${address}kaoping.html 即可使用同样的窗格。
10. 许可：LICENSE.txt、THIRD-PARTY-NOTICES.txt${officejs === "local" ? "、office/LICENSE.txt" : ""}。

${
  officejs === "local"
    ? `本包自带 office.js（office 文件夹），窗格不访问任何外部地址。微软只对从其 CDN 加载的 office.js
提供支持；可以访问互联网的单位，可用 --officejs cdn 打包。`
    : `本包从微软的 CDN（appsforoffice.microsoft.com）加载 office.js，使用者的电脑要能访问它。
不能访问互联网的单位，请用 --officejs local 打包。`
}`;
}

function english({ version, address, officejs }: PackageFacts): string {
  return `Assessment Workbook ${version}, to be deployed
Address: ${address}

1. Put all files of this zip file on a web server, so that they stand below the address above.
   Any server of static files over https will do; there is no back end and no database.
2. Open ${address}taskpane.html in a browser on a computer with Excel.
   No warning about a certificate, and a page that asks to be opened in Excel: the files are in place.
3. Distribute manifest.xml:
   - Microsoft 365: admin center > Settings > Integrated apps > Upload custom apps;
   - otherwise put it into a shared folder that is a trusted add-in catalog on each computer
     (Windows only).
   When the address changes, package anew for it; don't edit manifest.xml by hand.
4. Headers: on IIS the web.config in this package does it; for nginx see the end. Don't send
   X-Frame-Options: Excel on the web shows the pane in a frame.
5. Updates: copy the new files over the old ones, with the times that they have in the zip file (as
   unpacking does). No cache has to be cleared: the page asks the server each time whether it has
   changed. Old files in the folder js may stay for a day, because panes that are open may still ask
   for them; a pane that finds one gone says that it was updated and offers to reload.
6. Distribute manifest.xml again when the address changed, or when the changelog says that the manifest
   changed. Its version follows the package's; a new version alone is no reason. When the source of
   office.js (local or cdn) changed, it is the server's content security policy that has to change.
7. Roll back: copy the earlier package over in the same way, then delete what only the new one had.
8. Uninstall: take manifest.xml back where it was handed out (remove it in the admin center or from the
   shared folder), then delete the files. Formulas and summaries in workbooks go on working.
9. People without the add-in (WPS, LibreOffice, an older Excel) have the same pane in a browser, at
   ${address}kaoping.html
10. Licences: LICENSE.txt, THIRD-PARTY-NOTICES.txt${officejs === "local" ? ", office/LICENSE.txt" : ""}.

${
  officejs === "local"
    ? `This package brings its own copy of office.js (folder office); the pane asks no other server for
anything. Microsoft supports office.js from its CDN only; with access to the internet you can package
with --officejs cdn.`
    : `This package loads office.js from Microsoft's CDN (appsforoffice.microsoft.com), which the computers
of its users must reach. Without access to the internet, package with --officejs local.`
}`;
}
