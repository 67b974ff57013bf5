/** The step of a booking that is to be seen. */
import type { TemplateResult } from "lit";
import type { Scene } from "./booking_scene.ts";
import { chosen } from "./chosen.ts";
import { done } from "./done.ts";
import type { Step } from "./flow.ts";
import { what } from "./what.ts";
import { when } from "./when.ts";
import { where } from "./where.ts";
import { who } from "./who.ts";

const VIEWS: Readonly<Record<Step, (scene: Scene) => TemplateResult>> = {
  what,
  chosen,
  where,
  when,
  who,
  done,
};

export function step(scene: Scene): TemplateResult {
  return VIEWS[scene.booking.step](scene);
}
