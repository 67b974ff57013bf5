/** The alarm that comes before a promise is broken, in words: what will happen, and which counter prevents it. */
import type { AlarmShown, TownView } from "web/protocol.ts";
import type { Words } from "web/words.ts";

const MINUTE_MS = 60_000;

export interface Warning {
  /** The service or class that it is about. */
  readonly name: string;
  readonly title: string;
  readonly remedy: string;
}

type Town = Pick<TownView, "classes" | "services" | "counters">;

export function warning(say: Words, town: Town, alarm: AlarmShown): Warning {
  const name = nameOf(say, town, alarm);
  const title = say.say("common.ahead", {
    name,
    time: say.atTime(alarm.passes),
    count: Math.round(alarm.target_ms / MINUTE_MS),
  });
  return { name, title, remedy: remedy(say, town, alarm) };
}

function nameOf(say: Words, { services, classes }: Town, { service, class_ }: AlarmShown): string {
  const found = services.find(({ id }) => id === service) ??
    classes.find(({ id }) => id === class_);
  return found ? say.text(found.name) : service ?? class_;
}

/** The counter by name where one can do it, else what sort of counter; nothing helps when none is closed. */
function remedy(say: Words, { counters }: Town, { counter, kind, by }: AlarmShown): string {
  if (by === null || kind === null) return say.say("common.ahead_nothing");
  const time = say.atTime(by);
  const named = counters.find(({ id }) => id === counter);
  return named
    ? say.say("common.ahead_counter", { counter: named.name, time })
    : say.say(`common.ahead_${kind}`, { time });
}
