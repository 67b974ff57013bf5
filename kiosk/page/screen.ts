/** Which screen is shown: the visit's own, unless the hall is closed. */
import type { TemplateResult } from "lit";
import { done } from "./done.ts";
import { group } from "./group.ts";
import { home } from "./home.ts";
import { list } from "./list.ts";
import { closed } from "./notices.ts";
import type { Scene } from "./scene.ts";
import { search } from "./search.ts";
import { service } from "./service.ts";
import { type Screen, shown } from "./visit.ts";

export type ScreenName = Screen["at"] | "closed";

/** Who has a number keeps seeing it after the doors closed. */
export function screenName({ visit, kiosk }: Scene): ScreenName {
  const { at } = shown(visit);
  return kiosk.opening.open || at === "done" ? at : "closed";
}

export function screen(scene: Scene): TemplateResult {
  const now = shown(scene.visit);
  if (screenName(scene) === "closed") return closed(scene);
  switch (now.at) {
    case "home":
      return home(scene);
    case "group":
      return group(scene, now.group);
    case "search":
      return search(scene, now.typed);
    case "service":
      return service(scene, now.service, now.amount);
    case "list":
      return list(scene);
    case "done":
      return done(scene, now.ticket);
  }
}
