/**
 * The result as a radar: how much of its points each level-1 indicator reached. Loaded when 汇总 is
 * looked at, because charts weigh as much as a third of the rest.
 */
import { PolarChart, type AreaPolarSeries } from "@fluentui/react-charts";
import { makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";
import type Big from "big.js";
import type { Answered } from "../../core/scoring/score";
import type { Text } from "../../core/locale/language";
import { formatRate } from "../format-score";
import { localeOf, useLanguage } from "../language-context";

const SIZE = { width: 280, height: 220 };
/** Room for a number beside each corner. */
const MARGINS = { left: 24, right: 24, top: 24, bottom: 24 };

const useStyles = makeStyles({
  root: {
    alignSelf: "center",
    display: "flex",
    justifyContent: "center",
    width: "100%",
    // At twice the size it is too small to be read; the table below says the same.
    "@media (max-width: 240px)": { display: "none" },
    // The chart's corners can be reached by Tab, but a browser's own ring is hard to see on them.
    "& :focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "2px",
    },
    // The scale's lines and numbers stay legible through the area.
    // The area has the line around it, since the chart's own line stops short of where it began.
    "& path[fill-opacity]": {
      fillOpacity: 0.3,
      stroke: tokens.colorCompoundBrandStroke,
      strokeWidth: tokens.strokeWidthThicker,
    },
    // Browsers force no colours on drawings; the theme's own are for a dark ground, and Windows has light ones too.
    "@media (forced-colors: active)": {
      "& text": { fill: "CanvasText" },
      "& line, & path:not([fill-opacity])": { stroke: "CanvasText" },
      "& path[fill-opacity]": { fill: "Highlight", stroke: "Highlight" },
    },
  },
  tick: { fill: tokens.colorNeutralForeground1 },
});

export interface ResultPictureProps {
  /** At least three, all with a rate. */
  readonly parts: readonly RatedPart[];
  /** What the picture is of, for those who don't see it. */
  readonly label: string;
}

/** One corner: a level-1 indicator, or a dimension of the second view. */
export interface RatedPart {
  readonly name: Text;
  readonly applicable: Big;
  readonly official: Big | null;
  readonly rate: Big | null;
  /** What its figures go over. */
  readonly answered: Answered;
}

export default function ResultPicture({ parts, label }: ResultPictureProps) {
  const styles = useStyles();
  const { language, strings } = useLanguage();
  const root = useRef<HTMLDivElement>(null);
  // The chart names its parts in English whatever the language; the corners have our own names.
  useLayoutEffect(() => {
    root.current?.querySelector("svg")?.setAttribute("aria-label", label);
    root.current?.querySelector("svg g[role]")?.setAttribute("aria-label", strings.groups.rate);
  }, [parts, label, strings]);
  const series: AreaPolarSeries = {
    type: "areapolar",
    legend: strings.groups.rate,
    color: tokens.colorCompoundBrandStroke,
    lineOptions: { strokeWidth: 0 },
    data: parts.flatMap(({ name, rate }, index) =>
      rate === null
        ? []
        : [
            {
              r: rate.times(100).toNumber(),
              // Names are too long for the corners of a chart this size; the table beside it has them.
              theta: String(index + 1),
              angularAxisCalloutData: name[language],
              radialAxisCalloutData: formatRate(rate),
              callOutAccessibilityData: { ariaLabel: `${name[language]} ${formatRate(rate)}` },
            },
          ],
    ),
  };
  return (
    <div className={styles.root} ref={root}>
      <PolarChart
        data={[series]}
        {...SIZE}
        margins={MARGINS}
        shape="polygon"
        direction="clockwise"
        hideLegend
        chartTitle={label}
        culture={localeOf(language)}
        radialAxis={{ rangeStart: 0, rangeEnd: 100, tickValues: [20, 40, 60, 80, 100] }}
        angularAxis={{ categoryOrder: "data" }}
        styles={{ tickLabel: styles.tick }}
      />
    </div>
  );
}
