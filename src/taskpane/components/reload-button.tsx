/** Starts the pane anew from what the server has now, not from what the browser kept of an earlier version. */
import { Button } from "@fluentui/react-components";
import { useLanguage } from "../language-context";

/** Asks past the browser's cache first; when the server is out of reach, the reload itself says so. */
async function reloadAnew(): Promise<void> {
  await fetch(window.location.href, { cache: "reload" }).catch(() => null);
  window.location.reload();
}

export function ReloadButton() {
  const { strings } = useLanguage();
  return <Button onClick={() => void reloadAnew()}>{strings.problem.reload}</Button>;
}
