/**
 * Puts into a page what has to come in a strict order: the content security policy before anything
 * else, then the preview's boot script (preview only), then office.js, then our own bundles.
 */
const HtmlWebpackPlugin = require("html-webpack-plugin");

const NAME = "OfficePagePlugin";

const scriptTag = (src) => ({
  tagName: "script",
  voidTag: false,
  attributes: { src },
  meta: { plugin: NAME },
});

class OfficePagePlugin {
  /** @param pages by file name of the page: { policy, officeScript?, bootChunk?, mark? } */
  constructor(pages) {
    this.pages = pages;
  }

  apply(compiler) {
    compiler.hooks.compilation.tap(NAME, (compilation) => {
      const hooks = HtmlWebpackPlugin.getCompilationHooks(compilation);
      hooks.alterAssetTagGroups.tap(NAME, (data) => this.orderScripts(data));
      hooks.beforeEmit.tap(NAME, (data) => this.addPolicy(data));
    });
  }

  orderScripts(data) {
    const page = this.pages[data.outputName];
    if (page === undefined) return data;
    const isBoot = (tag) =>
      page.bootChunk !== undefined && String(tag.attributes.src).startsWith(page.bootChunk);
    const boot = data.headTags.filter(isBoot).map((tag) => scriptTag(tag.attributes.src));
    const office = page.officeScript === undefined ? [] : [scriptTag(page.officeScript)];
    data.headTags = [...boot, ...office, ...data.headTags.filter((tag) => !isBoot(tag))];
    return data;
  }

  addPolicy(data) {
    const page = this.pages[data.outputName];
    if (page === undefined) return data;
    const scripts = data.html.match(/<script[^>]*office\.js/g) ?? [];
    if (scripts.length > 1)
      throw new Error(`${data.outputName} must not load office.js itself; the build adds it.`);
    const meta = `<meta http-equiv="Content-Security-Policy" content="${page.policy}">`;
    if (!/<head[^>]*>/i.test(data.html)) throw new Error(`${data.outputName} needs a <head>.`);
    const mark = page.mark === undefined ? "" : `<meta name="kaoping-build" content="${page.mark}">`;
    data.html = data.html.replace(/<head[^>]*>/i, (head) => `${head}${meta}${mark}`);
    return data;
  }
}

module.exports = { OfficePagePlugin };
