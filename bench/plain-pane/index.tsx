/**
 * The yardstick for the size of our pane: what Microsoft's generator gives for an Excel task pane with
 * React and Fluent UI, in as many parts (header, list with icons, text field with a button).
 */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { PlainPane } from "./plain-pane";

const container = document.getElementById("root");
if (container === null) throw new Error("plain-pane.html has no #root");
const root = createRoot(container);

void Office.onReady(() => {
  root.render(
    <FluentProvider theme={webLightTheme}>
      <PlainPane title="Plain task pane" />
    </FluentProvider>,
  );
});
