/** The page: what it is before a workbook is open; then the workbook to look at, and the pane beside it. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useState, type DragEvent } from "react";
import type { AssessmentOutcome } from "../core/assess";
import { Opening } from "../taskpane/components/opening";
import { SafeArea } from "../taskpane/components/safe-area";
import { useLanguage } from "../taskpane/language-context";
import type { PageParts } from "./page-parts";
import { dropped } from "./shell/choose";
import { FileBar } from "./shell/file-bar";
import { PageNotices } from "./shell/page-notices";
import { Start } from "./shell/start";
import { PAGE_STRINGS } from "./shell/strings.page";
import { usePage, type PageModel, type ShownFile } from "./shell/use-page";

const SheetView = lazy(() => import("./view/sheet-view"));

/** From here on both stand side by side. */
const WIDE = "@media (min-width: 860px)";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", height: "100vh", minWidth: 0 },
  start: { overflowY: "auto" },
  over: {
    outline: `${tokens.strokeWidthThickest} dashed ${tokens.colorBrandStroke1}`,
    outlineOffset: "-6px",
  },
  both: {
    flexGrow: 1,
    minHeight: 0,
    display: "flex",
    flexDirection: "column",
    [WIDE]: { flexDirection: "row" },
  },
  view: { display: "flex", minWidth: 0, minHeight: 0, flex: "2 1 0" },
  pane: {
    // The pane fills what is left to it, instead of a window.
    "--pane-height": "100%",
    minWidth: 0,
    minHeight: 0,
    flex: "3 1 0",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    [WIDE]: {
      flex: "0 0 clamp(350px, 34vw, 560px)",
      borderTop: "none",
      borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    },
  },
  alone: { [WIDE]: { flex: "1 1 0", borderLeft: "none" } },
});

export function Page(parts: PageParts) {
  const styles = useStyles();
  const { language } = useLanguage();
  const model = usePage(parts, PAGE_STRINGS[language]);
  const { shown } = model;
  const [over, setOver] = useState(false);
  const hover = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent): void => {
    setOver(false);
    // 收表 has taken it already.
    if (event.defaultPrevented) return;
    event.preventDefault();
    void dropped(event.dataTransfer).then((found) =>
      found.kind === "one" ? model.open(found.chosen) : model.collect(found.files),
    );
  };
  return (
    <div
      className={mergeClasses(styles.page, shown === null && styles.start, over && styles.over)}
      onDragEnter={hover}
      onDragOver={hover}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {shown === null ? (
        <>
          <PageNotices model={model} />
          <Start model={model} />
        </>
      ) : (
        <WithFile key={shown.number} model={model} shown={shown} loadCore={parts.loadCore} />
      )}
    </div>
  );
}

interface WithFileProps extends Pick<PageParts, "loadCore"> {
  readonly model: PageModel;
  readonly shown: ShownFile;
}

function WithFile({ model, shown, loadCore }: WithFileProps) {
  const styles = useStyles();
  const { file, parts, isBlank } = shown;
  const [viewShown, setViewShown] = useState(!isBlank);
  const [outcome, setOutcome] = useState<AssessmentOutcome | null>(null);
  const open = useCallback(() => Promise.resolve(file.workbook), [file]);
  // What the pane finds is what the view marks: nothing is assessed twice.
  const loadListeningCore = useCallback(async () => {
    const core = await loadCore();
    return {
      ...core,
      assess: (...args: Parameters<typeof core.assess>) => {
        const found = core.assess(...args);
        setOutcome(found);
        return found;
      },
    };
  }, [loadCore]);
  return (
    <>
      <FileBar
        model={model}
        file={file}
        viewShown={viewShown}
        onToggleView={() => setViewShown(!viewShown)}
      />
      <PageNotices model={model} />
      <div className={styles.both}>
        {viewShown && (
          <div className={styles.view}>
            <SafeArea>
              <Suspense>
                <SheetView workbook={file.workbook} outcome={outcome} looksOf={parts.looksOf} />
              </Suspense>
            </SafeArea>
          </div>
        )}
        <div className={mergeClasses(styles.pane, !viewShown && styles.alone)}>
          <Opening open={open} loadCore={loadListeningCore} />
        </div>
      </div>
    </>
  );
}
