/** Excel.HeaderFooterGroup: the texts above and below a printed page. */
import { describeApi, HostObject } from "../../rich-api/host-object";
import type { HeadersFooters } from "../state/sheet-extras";

export class HeaderFooterGroupHost extends HostObject {
  override readonly api = describeApi<Excel.HeaderFooterGroup, HeaderFooterGroupHost>("HeaderFooterGroup", {
    navigations: ["defaultForAllPages"],
  });

  readonly defaultForAllPages: HeaderFooterHost;

  constructor(texts: HeadersFooters) {
    super();
    this.defaultForAllPages = new HeaderFooterHost(texts);
  }
}

class HeaderFooterHost extends HostObject {
  override readonly api = describeApi<Excel.HeaderFooter, HeaderFooterHost>("HeaderFooter", {
    scalars: ["leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter"],
    settable: ["leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter"],
  });

  constructor(private readonly texts: HeadersFooters) {
    super();
  }

  get leftHeader(): string {
    return this.texts.leftHeader;
  }

  set leftHeader(value: unknown) {
    this.texts.leftHeader = String(value);
  }

  get centerHeader(): string {
    return this.texts.centerHeader;
  }

  set centerHeader(value: unknown) {
    this.texts.centerHeader = String(value);
  }

  get rightHeader(): string {
    return this.texts.rightHeader;
  }

  set rightHeader(value: unknown) {
    this.texts.rightHeader = String(value);
  }

  get leftFooter(): string {
    return this.texts.leftFooter;
  }

  set leftFooter(value: unknown) {
    this.texts.leftFooter = String(value);
  }

  get centerFooter(): string {
    return this.texts.centerFooter;
  }

  set centerFooter(value: unknown) {
    this.texts.centerFooter = String(value);
  }

  get rightFooter(): string {
    return this.texts.rightFooter;
  }

  set rightFooter(value: unknown) {
    this.texts.rightFooter = String(value);
  }
}
