/** Texts of 设置, which load with it. */
import type { Language } from "../core/locale/language";
import type { Program } from "./surroundings";

export interface SettingsStrings {
  readonly language: string;
  /** By what the pane stands in. */
  readonly languageOf: Readonly<Record<Program, string>>;
  /** Instead of the program's, where the deployment sets one. */
  readonly languageOfDepartment: string;
  readonly theme: string;
  readonly themeFollows: Readonly<Record<Program, string>>;
  readonly workbook: string;
  readonly autoShow: string;
  readonly autoShowHint: string;
  /** The page for those without the add-in. */
  readonly page: string;
  readonly pageHint: string;
  readonly pageLink: string;
  readonly about: string;
  readonly version: (version: string) => string;
  readonly deployedBy: (department: string) => string;
  readonly frameworks: (names: readonly string[]) => string;
  readonly privacy: string;
  readonly report: string;
  readonly reportHint: string;
}

export const SETTINGS_STRINGS: Readonly<Record<Language, SettingsStrings>> = {
  zh: {
    language: "语言 · Language",
    languageOf: { excel: "跟随 Excel", browser: "跟随浏览器" },
    languageOfDepartment: "按部门设定",
    theme: "外观",
    themeFollows: {
      excel:
        "颜色跟随 Office 主题（浅色、深色、高对比度）。要更换，请在 Excel 的“文件 → 帐户 → Office 主题”中选择。",
      browser: "颜色跟随系统（浅色、深色、高对比度）。要更换，请在系统的“设置 → 个性化”中选择。",
    },
    workbook: "这个工作簿",
    autoShow: "随工作簿打开考评助手",
    autoShowHint: "只对这个工作簿有效，保存工作簿后生效。对方没有安装考评助手时不受影响。",
    page: "给没有加载项的人",
    pageHint:
      "用 WPS、LibreOffice 或没有加载项的 Excel 的人，可以在浏览器里用同样的窗格：打开文件即校验和计分，不上传。把地址发给他们即可。",
    pageLink: "在浏览器中打开考评助手",
    about: "关于",
    version: (version) => `考评助手 ${version}`,
    deployedBy: (department) => `由${department}统一部署。`,
    frameworks: (names) => `部门的指标体系：${names.join("、")}。`,
    privacy: "数据只在本机处理，不上传，也不收集使用情况。",
    report: "环境信息",
    reportHint: "向维护人员反映问题时，请附上下面的信息。其中没有单元格内容、文件名和单位名称。",
  },
  en: {
    language: "语言 · Language",
    languageOf: { excel: "As Excel", browser: "As the browser" },
    languageOfDepartment: "As the department sets it",
    theme: "Appearance",
    themeFollows: {
      excel:
        "Colours follow the Office theme (light, dark, high contrast). Change it in Excel under File → Account → Office Theme.",
      browser:
        "Colours follow the system (light, dark, high contrast). Change them in the system's settings.",
    },
    workbook: "This workbook",
    autoShow: "Open the pane with this workbook",
    autoShowHint:
      "For this workbook only, once it is saved. Nothing changes for people without Assessment Workbook.",
    page: "For people without the add-in",
    pageHint:
      "Whoever works in WPS, LibreOffice or an Excel without the add-in can use the same pane in a browser: a file that is opened there is checked and scored, and nothing is uploaded. Send them the address.",
    pageLink: "Open Assessment Workbook in the browser",
    about: "About",
    version: (version) => `Assessment Workbook ${version}`,
    deployedBy: (department) => `Deployed by ${department}.`,
    frameworks: (names) => `The department's frameworks: ${names.join(", ")}.`,
    privacy: "Data is processed on this machine only: no upload, no usage statistics.",
    report: "About this computer",
    reportHint:
      "Please add this when you report a problem. It holds no cell contents, no file names and no names of organisations.",
  },
};
