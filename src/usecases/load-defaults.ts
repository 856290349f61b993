/**
 * Fetches what the deployment sets for all panes: defaults.json beside the page, which every build brings
 * (`{}` unless an administrator packed another one). Most set nothing; only a file that does is worth the core.
 */
import type { DepartmentDefaults } from "../core/defaults/department-defaults";
import type { Text } from "../core/locale/language";

const ADDRESS = "defaults.json";

export interface LoadedDefaults {
  readonly defaults: DepartmentDefaults;
  /** Why nothing is set although something was meant; null when all is well. */
  readonly defaultsProblem: Text | null;
}

const NOTHING: DepartmentDefaults = { department: "", language: null, frameworks: [] };

/** Never fails: a pane without its defaults works as one that was never given any, and says so. */
export async function loadDefaults(): Promise<LoadedDefaults> {
  try {
    const response = await fetch(ADDRESS, { cache: "no-cache" });
    if (!response.ok)
      return notLoaded({ zh: `服务器回答 ${response.status}`, en: `the server answered ${response.status}` });
    const text = await response.text();
    if (text.trim() === "{}") return { defaults: NOTHING, defaultsProblem: null };
    const { readDefaults } = await import(
      /* webpackChunkName: "workbook" */ "../core/defaults/department-defaults"
    );
    const read = readDefaults(text);
    if (read.ok) return { defaults: read.defaults, defaultsProblem: null };
    return {
      defaults: NOTHING,
      defaultsProblem: {
        zh: `部署时的部门设定（defaults.json）有问题，没有采用，请告诉管理员：${read.problems.map(({ zh }) => zh).join("")}`,
        en: `The department's settings (defaults.json) have a problem and are not used; please tell the administrator: ${read.problems.map(({ en }) => en).join(" ")}`,
      },
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return notLoaded({ zh: reason, en: reason });
  }
}

function notLoaded({ zh, en }: Text): LoadedDefaults {
  return {
    defaults: NOTHING,
    defaultsProblem: {
      zh: `没有取到部署时的部门设定（defaults.json：${zh}），部门自己的指标体系暂时不能用。请检查网络后重新载入。`,
      en: `The department's settings could not be fetched (defaults.json: ${en}), so its own frameworks can't be used now. Check the network and reload.`,
    },
  };
}
