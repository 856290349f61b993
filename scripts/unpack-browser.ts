/** Makes sure that a browser is ready to start; tests call it once before their workers begin. */
import { findBrowser } from "./find-browser";

void findBrowser();
