/** Files may be dropped anywhere on the page, above the pane's frame too. */
import { element } from "./element";

/**
 * Watches for files that are dragged over the page.
 * @param onFile called with the file that was dropped; of several, the first
 * @returns show: covers the page, for when the pane's frame saw the file first
 */
export function connectDropping(onFile: (file: File) => void): { readonly show: () => void } {
  const cover = element("drop", HTMLElement);
  const show = (): void => {
    cover.hidden = false;
  };
  const hide = (): void => {
    cover.hidden = true;
  };
  window.addEventListener("dragenter", (event) => {
    if (event.dataTransfer?.types.includes("Files") === true) show();
  });
  // While it is up, the cover lies above grid and frame and gets all that follows.
  cover.addEventListener("dragover", (event) => event.preventDefault());
  cover.addEventListener("dragleave", hide);
  cover.addEventListener("drop", (event) => {
    event.preventDefault();
    hide();
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) onFile(file);
  });
  return { show };
}
