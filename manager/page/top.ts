/** The top of the page: the hall, its parts, the connections and the time; and the question of closing the door. */
import { html, nothing, type TemplateResult } from "lit";
import { icon, type Picture, shield } from "web/icon.ts";
import { browser } from "web/world.ts";
import type { Floor } from "./floor.ts";
import { trouble } from "./health.ts";
import { type Tab, tabs } from "./tabs.ts";

export function head(floor: Floor, here: Tab): TemplateResult {
  const { say, town, now } = floor;
  return html`
    <header>
      <h1 class="hall">${shield()}<span>${say.text(town.name)}</span></h1>
      ${tabs(say, here)} ${connected(floor)}
      <time>${say.date(now)}, ${say.time(now)}</time>
      <button class="plain" @click=${signOut}>${say.say("manager.sign_out")}</button>
    </header>
  `;
}

/** The page's own line first: without it nothing here is true any more. */
function connected({ say, hall, view }: Floor): TemplateResult {
  if (hall.state !== "online") {
    return html`<connection-state .state=${hall.state} .words=${say}></connection-state>`;
  }
  const found = view.devices.map(trouble);
  const gone = found.filter((each) => each === "gone").length;
  if (gone > 0) return line("wifi-off", say.say("manager.not_connected", { count: gone }));
  const count = found.filter((each) => each !== null).length;
  if (count > 0) return line("circle-alert", say.say("manager.devices_attention", { count }));
  return line("circle-check", say.say("manager.all_connected"));
}

function line(picture: Picture, text: string): TemplateResult {
  return html`<span class="line">${icon(picture)}${text}</span>`;
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

function sendHome({ say, view, twice, deeds }: Floor, send: () => void): TemplateResult {
  const armed = twice.armed("send_home");
  const pressed = () => {
    if (twice.press("send_home")) send();
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
