/** Which screen is shown: the visit's own, unless the hall is closed. */
import type { TemplateResult } from "lit";
import { askHost, booked, early, here, turned } from "./arrived.ts";
import { checkIn } from "./check_in.ts";
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

/** The screens on the way to a number without an appointment. */
const FOR_WALK_INS: ReadonlySet<ScreenName> = new Set(
  ["home", "group", "search", "service", "list"] as const,
);

/** Who has a number keeps seeing it after the doors closed, and an appointment is kept whatever the hour. */
export function screenName({ visit, kiosk }: Scene): ScreenName {
  const { at } = shown(visit);
  return kiosk.opening.open || !FOR_WALK_INS.has(at) ? at : "closed";
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
      return service(scene, now);
    case "list":
      return list(scene);
    case "check-in":
      return scene.town.check_in ? checkIn(scene, scene.town.check_in, now.typed) : home(scene);
    case "early":
      return early(scene, now);
    case "turned":
      return turned(scene, now);
    case "here":
      return here(scene, now);
    case "ask-host":
      return askHost(scene);
    case "booked":
      return booked(scene, now);
    case "done":
      return done(scene, now.ticket, now.arrived);
  }
}
