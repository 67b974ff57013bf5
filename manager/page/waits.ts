/** Who waits against what was promised: per kind as large bars, per service as a list. */
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import type { WaitShown } from "web/protocol.ts";
import { styled } from "web/styled.ts";
import { filled, ofTarget } from "web/wait.ts";
import { waitTag, waitText } from "web/wait-bar.ts";
import { asOf, byUrgency, type Wait } from "./alarm.ts";
import { share } from "./figures.ts";
import { type Floor, nameOf } from "./floor.ts";
import { forecastOf, middleMs, rangeText } from "./forecast.ts";

const PICTURES: Readonly<Record<string, string>> = {
  short: "staan",
  seated: "zitten",
  seat: "zitten",
  appointment: "calendar-check",
};

export function classes(floor: Floor): TemplateResult {
  const { say, view } = floor;
  return html`
    <section class="card classes" aria-labelledby="classes">
      <h2 id="classes">${say.say("manager.classes")}<span class="quiet">${onTime(floor)}</span></h2>
      <ul>${view.classes.map((each) => ofClass(floor, each))}</ul>
      <p class="quiet key">
        <b aria-hidden="true"></b>${say.say("manager.tick")}
        <i class="diamond" aria-hidden="true"></i>${say.say("manager.tick_coming")}
      </p>
    </section>
  `;
}

function onTime(floor: Floor): string {
  const { say, view: { day } } = floor;
  if (day.called === 0) return "";
  return say.say("manager.on_time", { share: share(floor, day.on_time, day.called) });
}

function ofClass(floor: Floor, shown: WaitShown): TemplateResult {
  const { say } = floor;
  const wait = asOf(floor.now, shown, floor.waiting);
  return html`
    <li>
      <h3>${icon(PICTURES[wait.id] ?? "users")}${nameOf(floor, "classes", wait.id)}${wait.waiting
        ? waitTag(say, wait.level)
        : nothing}</h3>
      <div class="bar">
        <wait-bar .waited=${wait.waited} .target=${wait.target_ms}></wait-bar>${mark(floor, wait)}
      </div>
      <p>${longest(floor, wait)}<span>${people(floor, wait)}</span></p>
      ${coming(floor, wait)}
    </li>
  `;
}

/** Where who comes now will stand on the same bar. */
function mark({ view }: Floor, wait: Wait): TemplateResult | typeof nothing {
  const range = view.opening.open && forecastOf(view.expected, wait.id);
  if (!range) return nothing;
  const left = `${100 * filled(middleMs(range), wait.target_ms)}%`;
  return html`<i class="diamond" aria-hidden="true" style=${styled({ left })}></i>`;
}

function coming({ say, view }: Floor, wait: Wait): TemplateResult | typeof nothing {
  const range = forecastOf(view.expected, wait.id);
  if (range === undefined || !view.opening.open) return nothing;
  const text = range
    ? say.say("manager.coming", { range: rangeText(say, range) })
    : say.say("manager.coming_nobody");
  return html`<p class="quiet">${text}</p>`;
}

function longest({ say }: Floor, wait: Wait): TemplateResult {
  const { target } = ofTarget(wait.waited, wait.target_ms);
  if (!wait.waiting) return html`<span>${say.say("manager.target", { target })}</span>`;
  const [before, after] = say.say("manager.longest", { wait: "\0", target }).split("\0");
  return html`<span>${before}<b>${minutes(wait)}</b>${after}</span>`;

  function minutes(of: Wait): string {
    return say.say("common.minutes_short", { count: ofTarget(of.waited, of.target_ms).waited });
  }
}

function people({ say }: Floor, { waiting, late }: Wait): TemplateResult {
  if (!waiting) return html`${say.say("manager.nobody")}`;
  const too = late > 0 ? html`, <b>${say.say("manager.late", { count: late })}</b>` : nothing;
  return html`${say.say("common.waiting", { count: waiting })}${too}`;
}

export function services(floor: Floor): TemplateResult {
  const { say, view, now, waiting } = floor;
  const waits = byUrgency(now, view.services, waiting);
  return html`
    <section class="card services" aria-labelledby="services">
      <h2 id="services">${say.say("manager.services")}</h2>
      ${waits.length
        ? html`<ul>${waits.map((wait) => ofService(floor, wait))}</ul>`
        : html`<p class="quiet">${say.say("manager.services_nobody")}</p>`}
    </section>
  `;
}

/** What is announced now to who comes for it. */
function ofServiceNow({ say, view }: Floor, { id }: Wait): TemplateResult | typeof nothing {
  const range = view.waits[id];
  if (!range || !view.opening.open) return nothing;
  return html`<small class="quiet">${
    say.say("manager.coming", {
      range: rangeText(say, range),
    })
  }</small>`;
}

function ofService(floor: Floor, wait: Wait): TemplateResult {
  const { say } = floor;
  return html`
    <li>
      <span class="name">${nameOf(floor, "services", wait.id)}${ofServiceNow(floor, wait)}</span>
      <span class="many">${say.say("common.waiting", { count: wait.waiting })}</span>
      <span class="of">${waitText(say, wait.waited, wait.target_ms)}
        <wait-bar .waited=${wait.waited} .target=${wait.target_ms}></wait-bar>
      </span>
      <span class="state">${waitTag(say, wait.level)}</span>
    </li>
  `;
}
