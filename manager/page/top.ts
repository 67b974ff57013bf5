/** The top of the page: the hall, whether it is open and how to change that, the connections, the time. */
import { html, nothing, type TemplateResult } from "lit";
import { icon, shield } from "web/icon.ts";
import { browser } from "web/world.ts";
import type { Floor } from "./floor.ts";
import { trouble } from "./health.ts";

export function head(floor: Floor, shut: () => void): TemplateResult {
  const { say, town, now } = floor;
  return html`
    <header>
      <h1 class="hall">${shield()}<span>${say.text(town.name)}</span></h1>
      <span class="here">${say.say("manager.title")}</span>
      ${door(floor, shut)} ${connected(floor)}
      <time>${say.date(now)}, ${say.time(now)}</time>
      <button class="plain" @click=${signOut}>${say.say("manager.sign_out")}</button>
    </header>
  `;
}

function door(floor: Floor, shut: () => void): TemplateResult {
  const { say, view, deeds } = floor;
  const { open } = view.opening;
  const opened = () => void deeds.ask({ do: "open_hall" }, say, say.say("manager.opened"));
  return html`
    <div class="door">
      <span>${icon(open ? "door-open" : "door-closed")}${doorState(floor)}</span>
      <button class="button small" @click=${open ? shut : opened}>${say.say(
        open ? "manager.close_hall" : "manager.open_hall",
      )}</button>
    </div>
  `;
}

function doorState({ say, view, now }: Floor): string {
  const { open, closes, next_opens } = view.opening;
  if (open) {
    return closes === null
      ? say.say("manager.open")
      : say.say("manager.open_until", { time: say.atTime(closes) });
  }
  if (next_opens === null) return say.say("manager.shut");
  return say.say("manager.shut_until", {
    day: say.day(next_opens, now),
    time: say.atTime(next_opens),
  });
}

/** The page's own line first: without it nothing here is true any more. */
function connected({ say, hall, view }: Floor): TemplateResult {
  if (hall.state !== "online") {
    return html`<connection-state .state=${hall.state} .words=${say}></connection-state>`;
  }
  const gone = view.devices.filter((device) => trouble(device) === "gone").length;
  if (gone === 0) {
    return html`<span class="line">${icon("circle-check")}${
      say.say("manager.all_connected")
    }</span>`;
  }
  return html`<span class="line">${icon("wifi-off")}${
    say.say("manager.not_connected", { count: gone })
  }</span>`;
}

/** Asks what happens to who waits; sending people home needs a second press. */
export function closing(floor: Floor, done: () => void): TemplateResult {
  const { say, view: { day } } = floor;
  const waiting = day.waiting;
  const shut = (send_home: boolean) => {
    done();
    void floor.deeds.ask({ do: "close_hall", send_home }, say, say.say("manager.shut_done"));
  };
  return html`
    <section class="closing" aria-labelledby="closing">
      <h2 id="closing">${say.say("manager.close_hall")}</h2>
      <p>${waiting
        ? say.say("manager.shutting_waiting", { count: waiting })
        : say.say("manager.shutting")}</p>
      <div class="ways">
        <button class="button main" @click=${() => shut(false)}>${say.say(
          waiting ? "manager.shut_keep" : "manager.shut_now",
        )}</button>
        ${waiting ? sendHome(floor, () => shut(true)) : nothing}
        <button class="button" @click=${done}>${say.say("manager.shut_not")}</button>
      </div>
    </section>
  `;
}

function sendHome({ say, view, twice, now, deeds }: Floor, send: () => void): TemplateResult {
  const armed = twice.armed("send_home", now);
  const pressed = () => {
    if (twice.press("send_home", now)) send();
    else deeds.again();
  };
  return html`
    <button class="button ${armed ? "sure" : ""}" @click=${pressed}>${armed
      ? say.say("manager.shut_send_again", { count: view.day.waiting })
      : say.say("manager.shut_send")}</button>
  `;
}

async function signOut(): Promise<void> {
  await fetch("/sign-out", { method: "POST" });
  browser.signIn();
}
