/** Texts of the workbooks for a whole roster (单位名录), which load with 模板. */
import type { Language } from "../core/locale/language";
import type { Program } from "./surroundings";

export interface UnitTemplateStrings {
  readonly heading: string;
  readonly explanation: string;
  readonly noRoster: string;
  readonly makeRoster: string;
  readonly units: (sheet: string, count: number) => string;
  /** Units whose type says that the framework is not for them. */
  readonly others: (units: readonly string[]) => string;
  readonly other: (name: string, type: string) => string;
  readonly allUnits: string;
  readonly problems: (count: number) => string;
  readonly make: (count: number) => string;
  readonly progress: (finished: number, count: number) => string;
  readonly stop: string;
  readonly stopped: string;
  readonly made: (count: number) => string;
  readonly download: (fileName: string, size: string) => string;
  readonly hint: Readonly<Record<Program, string>>;
}

/** Names beyond are only counted: a roster may have thousands. */
const MOST_NAMED = 10;

export const UNIT_TEMPLATE_STRINGS: Readonly<Record<Language, UnitTemplateStrings>> = {
  zh: {
    heading: "按单位名录批量制作",
    explanation: "按上面选的指标体系和考核期间，给单位名录上的每个单位各做一个工作簿，打成一个压缩包。",
    noRoster:
      "这个工作簿里没有单位名录。请打开有名录的工作簿，或新建一张：表头有“单位名称”一栏，每行填写一个单位。",
    makeRoster: "新建单位名录",
    units: (sheet, count) => `“${sheet}”上有 ${count} 个单位。`,
    others: (units) =>
      `类型与所选指标体系的考核对象不符，不制作：${units.slice(0, MOST_NAMED).join("、")}${units.length > MOST_NAMED ? ` 等 ${units.length} 个` : ""}。`,
    other: (name, type) => `${name}（${type}）`,
    allUnits: "这些单位也制作",
    problems: (count) => `名录有 ${count} 处需要处理：`,
    make: (count) => `制作 ${count} 个工作簿`,
    progress: (finished, count) => `正在制作：${finished} / ${count}`,
    stop: "停止",
    stopped: "已停止，没有生成文件。",
    made: (count) => `已制作 ${count} 个工作簿。`,
    download: (fileName, size) => `下载 ${fileName}（${size}）`,
    hint: {
      excel:
        "点击后文件会保存到“下载”文件夹，不会上传。如果没有反应，说明这个版本的 Excel 不允许下载，请改用 Excel 网页版，或命令行 kaoping template --roster。",
      browser: "点击后文件会保存到“下载”文件夹，不会上传。",
    },
  },
  en: {
    heading: "For every unit of a roster",
    explanation:
      "Makes a workbook for each unit of the roster, by the framework and periods chosen above, in one zip file.",
    noRoster:
      "This workbook has no roster. Open the workbook that has it, or add one: a column “Unit” with one unit in each row.",
    makeRoster: "Add a roster sheet",
    units: (sheet, count) => `“${sheet}” names ${count === 1 ? "1 unit" : `${count} units`}.`,
    others: (units) =>
      `Not made, since the framework is not for their type: ${units.slice(0, MOST_NAMED).join(", ")}${units.length > MOST_NAMED ? ` and ${units.length - MOST_NAMED} more` : ""}.`,
    other: (name, type) => `${name} (${type})`,
    allUnits: "Make them too",
    problems: (count) => `${count === 1 ? "1 place" : `${count} places`} in the roster need attention:`,
    make: (count) => (count === 1 ? "Make 1 workbook" : `Make ${count} workbooks`),
    progress: (finished, count) => `Making ${finished} / ${count}`,
    stop: "Stop",
    stopped: "Stopped; no file was made.",
    made: (count) => (count === 1 ? "Made 1 workbook." : `Made ${count} workbooks.`),
    download: (fileName, size) => `Download ${fileName} (${size})`,
    hint: {
      excel:
        "The file is saved in your downloads; nothing is uploaded. If nothing happens, this version of Excel doesn't allow downloads: use Excel on the web or the command line, kaoping template --roster.",
      browser: "The file is saved in your downloads; nothing is uploaded.",
    },
  },
};
