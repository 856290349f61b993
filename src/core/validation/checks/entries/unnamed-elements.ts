/** V420: elements of a checklist are missing, and nobody is told which. */
import { sift } from "../../../sift";
import type { Check } from "../../check-context";
import { about, makeFinding } from "../../make-finding";
import { checklistRows } from "../../entered/missing-elements";

export const checkUnnamedElements: Check<"V420"> = ({ counting }) =>
  sift(checklistRows(counting), ({ row: { indicator }, cell, said, missing }) =>
    said.answered || missing === null || missing === 0
      ? null
      : makeFinding("V420", cell.at, indicator.code, { ...about(indicator), n: missing }),
  );
