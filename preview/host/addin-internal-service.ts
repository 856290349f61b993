/** office.js creates this service for itself once the add-in is ready; Excel only takes note. */
import { type ApiSpec, HostObject } from "../rich-api/host-object";

export class AddinInternalServiceHost extends HostObject {
  override readonly api: ApiSpec = {
    className: "AddinInternalService",
    scalars: [],
    settable: [],
    navigations: [],
    methods: ["notifyActionHandlerReady"],
    internal: [],
    aliases: {},
  };

  notifyActionHandlerReady(): void {}
}
