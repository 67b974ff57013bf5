/** What rosters do: the one that is, one counter more or less, and the smallest that keeps the targets. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import type { CounterKind, OutlookShown, TomorrowTold } from "web/protocol.ts";
import { gap } from "./compared_points.ts";
import { counterOf, type Floor, nameOf } from "./floor.ts";
import { classesToCome, differing, ofClass, type Tried, triedOf } from "./tomorrow_points.ts";

/** A class keeps its target when so many in a hundred are called within it. */
const KEPT = 80;
const KINDS: readonly string[] = ["standing", "desk", "room"] satisfies CounterKind[];

export function rosters(floor: Floor, told: TomorrowTold): TemplateResult {
  const { say } = floor;
  const caption = say.say("manager.tomorrow_rosters");
  return html`
    <section class="card" aria-labelledby="rosters">
      <h2 id="rosters">${caption}</h2>
      <p class="quiet">${say.say("manager.tomorrow_within", { count: KEPT })}</p>
      <div class="wide" tabindex="0" role="group" aria-label=${caption}>
        <table class="sides">
          <thead>
            <tr>
            <td></td>
            ${classesToCome(told).map((class_) =>
              html`<th scope="col">${nameOf(floor, "classes", class_)}</th>`
            )}
            <th scope="col">${say.say("manager.tomorrow_mean")}</th>
            <th scope="col">${say.say("manager.sim_breach")}</th>
          </tr>
          </thead>
          <tbody>${triedOf(told).map((each) => tried(floor, told, each))}</tbody>
        </table>
      </div>
    </section>
  `;
}

function tried(floor: Floor, told: TomorrowTold, each: Tried): TemplateResult {
  const { say } = floor;
  const { outlook } = each;
  const change = gap(outlook.breach_min, told.as_is.breach_min);
  return html`
    <tr>
      <th scope="row">${nameOfTried(floor, each)}</th>
      ${classesToCome(told).map((class_) => share(floor, ofClass(outlook, class_)?.within))}
      <td>${say.say("common.minutes_short", { count: Math.round(outlook.mean_min) })}</td>
      <td>${say.number(Math.round(outlook.breach_min))}${change
        ? html`
          <small>${change > 0 ? "+" : "−"}${say.number(Math.abs(change))}</small>
        `
        : nothing}</td>
    </tr>
  `;
}

/** A share below the bound has a mark and not only a colour. */
function share({ say }: Floor, within: number | undefined): TemplateResult {
  if (within === undefined) return html`<td>${say.say("manager.none")}</td>`;
  const percent = Math.floor(100 * within);
  const text = say.say("manager.percent", { count: percent });
  if (percent >= KEPT) return html`<td>${text}</td>`;
  return html`<td><span class="tag near">${icon("triangle-alert")}${text}<span class="for-ears">, ${
    say.say("manager.tomorrow_below")
  }</span></span></td>`;
}

function nameOfTried(floor: Floor, { how, what }: Tried): string {
  const { say } = floor;
  if (how === "as_is") return say.say("manager.tomorrow_as_is");
  if (how === "more") return oneMore(floor, what);
  return say.say("manager.tomorrow_less", { counter: nameOfCounter(floor, what) });
}

function oneMore({ say }: Floor, kind: string): string {
  const known = KINDS.includes(kind) ? say.say(`manager.kind_${kind as CounterKind}`) : kind;
  return say.say("manager.tomorrow_more", { kind: known });
}

function nameOfCounter(floor: Floor, id: string): string {
  return counterOf(floor, id)?.name ?? id;
}

/** The smallest roster that keeps every target: what changes in it, and whom it has. */
export function smallest(floor: Floor, { as_is, smallest }: TomorrowTold): TemplateResult {
  const { say } = floor;
  return html`
    <section class="card" aria-labelledby="smallest">
      <h2 id="smallest">${say.say("manager.tomorrow_smallest")}</h2>
      ${smallest
        ? html`
          <p class="advice">${sentence(floor, smallest, as_is)}</p>
          <p class="quiet">${say.say("manager.tomorrow_has", {
            counters: counters(floor, smallest, as_is),
          })}</p>
        `
        : html`<p>${say.say("manager.tomorrow_smallest_none")}</p>`}
    </section>
  `;
}

/** What to do about the roster, in one or two sentences. */
function sentence(floor: Floor, roster: OutlookShown, was: OutlookShown): string {
  const { say } = floor;
  const { more, less } = differing(roster, was);
  if (more.length + less.length === 0) return say.say("manager.tomorrow_enough");
  const dropped = less.map((id) => nameOfCounter(floor, id)).join(", ");
  return [
    more.length
      ? say.say("manager.tomorrow_add", {
        counters: say.say("manager.tomorrow_one_more", { count: more.length }),
      })
      : "",
    less.length ? say.say("manager.tomorrow_drop", { counters: dropped }) : "",
  ].join(" ").trim();
}

/** Those that exist by name, then how many that do not yet. */
function counters(floor: Floor, roster: OutlookShown, was: OutlookShown): string {
  const { more } = differing(roster, was);
  const there = roster.counters.filter((id) => !more.includes(id));
  return [
    ...there.map((id) => nameOfCounter(floor, id)),
    ...(more.length ? [floor.say.say("manager.tomorrow_one_more", { count: more.length })] : []),
  ].join(", ");
}
