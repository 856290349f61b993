/** The list of who is missing, as a text to copy into a message or a group chat. */
import type { Text } from "../locale/language";
import { plural } from "../locale/plural";
import type { RosterUnit } from "./roster";

/**
 * One line for each unit, within its group, with whom to ask and until when.
 * @param title what is missing, in both languages: “2026Q4 “四强两好”考核”
 * @returns ends with a line break; for nobody one sentence that says so
 */
export function missingText(units: readonly RosterUnit[], title: Text): Text {
  if (units.length === 0)
    return { zh: `${title.zh}：全部单位已报。\n`, en: `${title.en}: all units have returned.\n` };
  const groups = [...new Set(units.map(({ group }) => group))];
  const lines = groups.flatMap((group): readonly Text[] => {
    const members = units.filter((unit) => unit.group === group);
    const named = groups.length > 1 || group !== null;
    return [...(named ? [groupLine(group, members.length)] : []), ...members.map(unitLine)];
  });
  const all: readonly Text[] = [
    {
      zh: `${title.zh}：未报单位 ${units.length} 个`,
      en: `${title.en}: ${plural(units.length, "unit")} missing`,
    },
    ...lines,
  ];
  return { zh: `${all.map(({ zh }) => zh).join("\n")}\n`, en: `${all.map(({ en }) => en).join("\n")}\n` };
}

function groupLine(group: string | null, count: number): Text {
  return { zh: `【${group ?? "未分组"}】${count} 个`, en: `[${group ?? "no group"}] ${count}` };
}

function unitLine({ name, contact, email, due }: RosterUnit): Text {
  const reach = [contact, email].filter((each) => each !== null);
  const until = due?.day ?? null;
  const zh = [...reach, ...(until === null ? [] : [`截止 ${until}`])];
  const en = [...reach, ...(until === null ? [] : [`due ${until}`])];
  return {
    zh: zh.length === 0 ? name : `${name}（${zh.join("，")}）`,
    en: en.length === 0 ? name : `${name} (${en.join(", ")})`,
  };
}
