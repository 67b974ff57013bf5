/** What the hall's answers to a check-in change: too early, another day, an unknown code, here already. */
import type { Happening, Screen, Visit } from "./visit.ts";

type NotIn = Happening & { readonly on: "not-in" };

/** After so many wrong codes people help better than a machine does. */
export const WRONG_AT_MOST = 6;

export function notIn(visit: Visit, { shown, code, detail, when }: NotIn): Visit {
  const here = { ...visit, asking: false };
  switch (code) {
    case "unknown_code":
    case "unknown_booking":
      return unknown(here);
    case "too_early":
      return when === null ? here : instead(here, { at: "early", shown, agreed: when });
    case "other_day":
      return instead(here, { at: "turned", why: code, agreed: when });
    case "not_booked":
    case "hold_ended":
      return instead(here, { at: "turned", why: "not_booked", agreed: when });
    case "already_here":
      return instead(here, { at: "here", detail, agreed: when });
    default:
      return { ...here, refused: code };
  }
}

/** The code stays on the screen, to be looked at again; who keeps trying is sent to people. */
export function unknown(visit: Visit): Visit {
  const wrong = visit.wrong + 1;
  if (wrong >= WRONG_AT_MOST) return { ...instead(visit, { at: "ask-host" }), wrong };
  return { ...visit, wrong, refused: "unknown_code" };
}

function instead(visit: Visit, screen: Screen): Visit {
  return { ...visit, screens: [{ at: "home" }, screen] };
}
