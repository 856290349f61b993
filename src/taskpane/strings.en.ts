/** The pane's texts in English. */
import type { PaneStrings } from "./strings";
import { fixesEn } from "./strings.fixes";

const items = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

export const stringsEn: PaneStrings = {
  product: "Assessment Workbook",
  toolbar: {
    reading: "Reading…",
    checkedAt: (time) => `Checked ${time}`,
    notChecked: "Not checked yet",
    recheck: "Check again",
    manualOnly: "Changes can't be noticed here; choose “Check again” after editing.",
  },
  tabs: {
    fill: "Fill",
    summary: "Summary",
    templates: "Templates",
    settings: "Settings",
    label: "Tasks",
    loading: "Loading…",
  },
  header: {
    unit: "Assessed organisation",
    period: "Period",
    sheet: "Scoring sheet",
    missing: "Not filled in",
  },
  score: {
    heading: "Score and grade",
    final: "Final score",
    soFar: "Score so far",
    grade: "Grade",
    gradePending: "Not yet",
    answered: (count, of) => `${count} of ${of} answered`,
    answeredLabel: "Completeness",
    remaining: (count) => `${items(count, "indicator")} still unanswered; unanswered is not 0.`,
    blocked: (errors) =>
      `${items(errors, "error")} not repaired yet; the indicators they concern are not scored.`,
    range: (min, max) => `The final score can still be ${min} to ${max}.`,
    vetoed: "Veto:",
    vetoLowered: (names, before, after) => `${names}; the grade drops from “${before}” to “${after}”.`,
    vetoKept: (names) => `${names}; the grade can't be above its limit.`,
    provisional: "The result is provisional: not all is reviewed, or the sheets of all units are needed.",
    unanswered: "Unanswered",
    notApplicable: "Not applicable",
    nothingToScore: "Not applicable (nothing to score)",
  },
  derived: "The framework was derived from this sheet; please check",
  columns: {
    heading: "What the columns mean",
    sheets: (count) =>
      count === 1
        ? "One sheet may be a scoring sheet. To have it scored, say which column is which."
        : `${count} sheets may be scoring sheets. To have one scored, say which column is which.`,
    adjust: "Change what the columns mean",
    explain: "Your choice is kept in this workbook and need not be made again; nothing else changes.",
    column: (letter, label) => `Column ${letter}, “${label}”`,
    unused: "Not used",
    twice: (meaning) => `“${meaning}” is chosen for more than one column. Keep one.`,
    needed: "At least: points; self or reviewed score; level-2 indicator or scoring standard.",
    save: "Save and check",
    saving: "Saving…",
  },
  totals: {
    heading: "The three totals",
    rule: "Rule",
    self: "Self",
    review: "Reviewed",
    againstRule: (difference) => `${difference} to rule`,
    sameAsRule: "Same as rule",
    reference: "By the entries",
    answeredRows: (count, of) => `${count} of ${of} rows`,
    official: "Official",
    bonus: "Bonus",
    penalty: "Penalty",
  },
  groups: {
    heading: "Level-1 indicators",
    rate: "Score rate",
    indicator: "Level-1 indicator",
    pictureLater: "A radar appears here once every level-1 indicator has a score.",
    jumpToRow: "Go to this row",
    parts: (rule, self, review) => `Rule ${rule} · Self ${self} · Reviewed ${review}`,
  },
  explanation: {
    open: "Explain the score",
    label: (indicator) => `${indicator}: where the score comes from`,
    rule: "Rule",
    inputs: "Entries",
    blank: "blank",
    entry: (label, value, cell) => `${label} ${value} (${cell})`,
    arithmetic: "Working",
    influences: "Note",
    score: "Score",
  },
  findings: {
    heading: "Findings",
    severity: { error: "Error", warn: "Warning", info: "Note" },
    filters: "Filter by severity",
    none: "No findings: the entries meet the requirements.",
    allHidden: "No findings of the chosen severities; turn on a filter above.",
    wholeSheet: "The sheet as a whole",
    count: (count) => items(count, "finding"),
    fix: (remedy) => `To do: ${remedy}`,
    jump: "Choose to go to the cell",
    showMore: (count, rest) => `Show ${count} more (${rest} left)`,
  },
  fixes: fixesEn,
  framework: {
    title: "The framework has problems; nothing was scored",
    heading: "Problems of the framework",
    notScored: (count) =>
      `The framework in this workbook has ${count} problem(s); nothing was scored by it. Please put them right.`,
  },
  summary: {
    write: "Write summary",
    writing: "Writing…",
    incomplete: (missing) =>
      `${items(missing, "indicator")} unanswered. You can write now; the summary will say it is incomplete.`,
    written: (sheet) => `Wrote the sheet “${sheet}”.`,
    added: (charts) => `A new sheet with ${items(charts, "chart")}.`,
    replaced: (charts) => `It replaces the earlier summary and has ${items(charts, "chart")}.`,
    outdated: "The workbook was edited since; write again when needed.",
  },
  empty: {
    welcome: "Welcome to Assessment Workbook",
    whatFor:
      "It checks scoring sheets, computes the score and writes a summary with charts. Data stays on this machine.",
    steps: [
      "Make or open a scoring sheet",
      "Fill it in and put right what is pointed out",
      "Write the summary, save and send it",
    ],
    haveSheet: "You have a scoring sheet already? Open it in Excel and it is read here at once.",
    makeTemplate: "Make a scoring sheet",
    openSample: "Open the sample workbook",
    openingSample: "Opening…",
    sampleOpened:
      "The sample is open in a new window. Click “Open the pane” on the Home tab of that window.",
    sampleHint:
      "The sample has a few mistakes to try checking, repairing and summarizing on. This workbook is not affected.",
    unknownTitle: "No scoring sheet found",
    thenRecheck: "Then choose “Check again”.",
    lookedAt: (count) => `Sheets looked at (${count})`,
    noResult: "There is no scoring sheet to summarize yet.",
    toFill: "See “Fill”",
  },
  problem: {
    nothingRead: "The workbook wasn't read",
    unexpected: {
      open: "Something unexpected happened while opening the workbook.",
      read: "Something unexpected happened while reading the workbook.",
      write: "Something unexpected happened while writing the summary.",
      change: "Something unexpected happened while changing the workbook.",
      goTo: "Something unexpected happened while going to the cell.",
      sample: "Something unexpected happened while opening the sample workbook.",
      setting: "Something unexpected happened while keeping the setting.",
    },
    nothingChanged: "Your entries were not changed.",
    tryAgain:
      "Please try again. If it persists, send the report below to your support; it holds no cell contents.",
    report: "Problem report",
    copy: "Copy report",
    copied: "Copied",
    retry: "Try again",
    dismiss: "Dismiss",
    sheetGone: (sheet) =>
      `“${sheet}” is gone or is no longer a scoring sheet, so nothing was written. Please check and write again.`,
    noHost: "Please open Assessment Workbook in Excel: this page works only as Excel's task pane.",
  },
};
