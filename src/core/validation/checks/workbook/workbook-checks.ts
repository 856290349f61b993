/** What is said of the workbook as a whole: sheets hidden, renamed, moved alone, protected otherwise, linked elsewhere. */
import { registered, type RegisteredCheck } from "../../registered-check";
import { checkExternalLinks } from "./external-links";
import { checkHiddenCells } from "./hidden-cells";
import { checkMovedAlone } from "./moved-alone";
import { checkOddCells } from "./odd-cells";
import { checkProtection } from "./protection";
import { checkRenamedSheet } from "./renamed-sheet";
import { checkTemplateVersion } from "./template-version";
import { checkUnreadSheets } from "./unread-sheets";

export const WORKBOOK_CHECKS: readonly RegisteredCheck[] = [
  registered(["V103"], checkRenamedSheet),
  registered(["V119"], checkUnreadSheets),
  registered(["V117", "V118"], checkOddCells),
  registered(["V104"], checkTemplateVersion),
  registered(["V107"], checkExternalLinks),
  registered(["V242"], checkMovedAlone),
  registered(["V106"], checkHiddenCells),
  registered(["V105"], checkProtection),
];
