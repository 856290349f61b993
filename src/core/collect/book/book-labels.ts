/** The wording of the result workbook in both languages. */
import type { Language } from "../../locale/language";
import { EN } from "./labels-en";
import { ZH, type BookLabels } from "./labels-zh";

export const BOOK_LABELS: Readonly<Record<Language, BookLabels>> = { zh: ZH, en: EN };
