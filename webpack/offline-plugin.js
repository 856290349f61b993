/**
 * Tells the page's service worker which files it has to keep: all that the page can ever load. They are known
 * only when everything else is built, so they are put before the worker's script at the end.
 */
const { Compilation, sources } = require("webpack");

const NAME = "OfflinePlugin";

/** All script files that can be reached from an entry: its own, those loaded later, and those of its threads. */
function scriptsOf(compilation, entry) {
  const groups = new Set();
  const visit = (group) => {
    if (groups.has(group)) return;
    groups.add(group);
    for (const child of group.childrenIterable) visit(child);
    for (const block of group.chunks.flatMap((chunk) => [...asyncEntriesOf(compilation, chunk)]))
      visit(block);
  };
  visit(compilation.entrypoints.get(entry));
  return new Set([...groups].flatMap((group) => group.getFiles()));
}

/** The threads that modules of a chunk start. */
function* asyncEntriesOf(compilation, chunk) {
  for (const module of compilation.chunkGraph.getChunkModules(chunk))
    for (const block of module.blocks ?? []) {
      const group = compilation.chunkGraph.getBlockChunkGroup(block);
      if (group !== undefined) yield group;
    }
}

class OfflinePlugin {
  /**
   * @param options worker: file of the service worker; page: file of the page; entry: its entry;
   *   others: files beside the scripts; version: another for each build
   */
  constructor(options) {
    this.options = options;
  }

  apply(compiler) {
    const { worker, page, entry, others, version } = this.options;
    compiler.hooks.thisCompilation.tap(NAME, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: NAME, stage }, () => {
        const scripts = [...scriptsOf(compilation, entry)].filter((file) => file.endsWith(".js")).sort();
        const files = { version, files: [page, ...others, ...scripts] };
        compilation.updateAsset(
          worker,
          (source) => new sources.ConcatSource(`self.KAOPING_OFFLINE=${JSON.stringify(files)};\n`, source),
        );
      });
    });
  }
}

module.exports = { OfflinePlugin };
