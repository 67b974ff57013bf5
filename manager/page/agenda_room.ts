/** More room for appointments: extra capacity on one date or on all of a busy period, and the share for walk-ins. */
import { html, nothing, type TemplateResult } from "lit";
import { newBooking } from "web/appointments.ts";
import type { CounterKind } from "web/protocol.ts";
import { RefusedError } from "web/socket.ts";
import { dates, type Extra, minutesOf } from "./agenda_day.ts";
import type { Day } from "./agenda_part.ts";
import { nameOf } from "./floor.ts";

const KINDS: readonly CounterKind[] = ["desk", "room"];
const SHARES = [0, 10, 20, 30, 40, 50, 60, 80, 100] as const;

export function extras(day: Day): TemplateResult {
  const { floor: { say }, capacity } = day;
  return html`
    <section class="card extra" aria-labelledby="extra">
      <h2 id="extra">${say.say("manager.agenda_extra")}</h2>
      ${capacity.extras.length
        ? html`<ul class="rows">${capacity.extras.map((each) => extra(day, each))}</ul>`
        : html`<p class="quiet">${say.say("manager.agenda_extra_none")}</p>`}
      <details>
        <summary>${say.say("manager.agenda_extra_open")}</summary>
        ${opening(day)}
      </details>
    </section>
  `;
}

function opening(day: Day): TemplateResult {
  const { floor: { say, town, deeds }, date } = day;
  return html`
    <form @submit=${(event: SubmitEvent) => open(day, event)}>
      <div class="two">
        <label>${say.say("manager.agenda_from")}
          <input type="time" name="opens" value="09:00" required></label>
        <label>${say.say("manager.agenda_until")}
          <input type="time" name="closes" value="12:00" required></label>
        <label>${say.say("manager.agenda_kind")}
          <select name="kind">${KINDS.map((kind) =>
            html`<option value=${kind}>${say.say(`counter.choose.${kind}`)}</option>`
          )}</select></label>
        <label>${say.say("manager.agenda_through")}
          <input type="date" name="through" .value=${date} min=${date} required></label>
      </div>
      <fieldset>
        <legend>${say.say("manager.agenda_for")}</legend>
        <p class="quiet">${say.say("manager.agenda_for_all")}</p>
        <div class="choices">${town.services.filter(({ kind }) => kind === "seated").map((
          each,
        ) =>
          html`<label class="choice"><input type="checkbox" name="service" value=${each.id}>${
            say.text(each.name)
          }</label>`
        )}</div>
      </fieldset>
      <button class="button" aria-disabled=${deeds.busy ? "true" : nothing}>${say.say(
        "manager.agenda_extra_set",
      )}</button>
    </form>
  `;
}

function extra(day: Day, { id, at, until, services }: Extra): TemplateResult {
  const { floor, look } = day;
  const { say, deeds } = floor;
  const told = { from: say.time(Date.parse(at)), until: say.time(Date.parse(until)) };
  const close = async () => {
    const said = say.say("manager.agenda_extra_closed");
    if (await deeds.ask({ do: "close_extra", extra: id }, say, said)) await look();
  };
  return html`
    <li>
      <div>${say.say(
        "manager.agenda_extra_times",
        told,
      )}<br><span class="quiet">${services.map((each) => nameOf(floor, "services", each)).join(
        ", ",
      ) ||
        say.say("manager.assigned_all")}</span></div>
      <button
        class="button small"
        aria-label=${say.say("manager.agenda_extra_close_name", told)}
        @click=${close}
      >${say.say("manager.agenda_extra_close")}</button>
    </li>
  `;
}

/** On every date of the period on which the hall is open: a busy week is one action. */
async function open({ floor, date, look }: Day, event: SubmitEvent): Promise<void> {
  event.preventDefault();
  const { say, deeds, hall } = floor;
  const form = event.currentTarget as HTMLFormElement;
  const given = new FormData(form);
  const more = {
    opens_min: minutesOf(String(given.get("opens"))),
    closes_min: minutesOf(String(given.get("closes"))),
    counter_kind: given.get("kind") as CounterKind,
    services: given.getAll("service").map(String),
  };
  const chosen = dates(date, String(given.get("through"))).filter(
    (each) => each === date || worksOn(each),
  );
  const deed = async () => {
    for (const each of chosen) {
      const command = { do: "open_extra", extra: newBooking(), date: each, ...more } as const;
      await hall.do(command).catch((error) => passOver(error, chosen.length > 1));
    }
  };
  const said = say.say("manager.agenda_extra_done", { count: chosen.length });
  if (await deeds.attempt(deed, say, said)) form.closest("details")!.open = false;
  await look();
}

/** A period goes over weekends. */
function worksOn(date: string): boolean {
  return ![0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay());
}

/** A holiday in the middle of a period is no reason to open nothing. */
function passOver(error: unknown, several: boolean): void {
  if (!(several && error instanceof RefusedError && error.code === "closed_then")) throw error;
}

export function share(day: Day): TemplateResult {
  const { floor: { say, deeds }, capacity, date, look } = day;
  const set = async ({ target }: Event) => {
    const { value } = target as HTMLSelectElement;
    const chosen = value === "" ? null : Number(value) / 100;
    const said = chosen === null
      ? say.say("manager.agenda_share_back")
      : say.say("manager.agenda_share_done", { count: Math.round(100 * chosen) });
    if (await deeds.ask({ do: "keep_for_walk_ins", date, share: chosen }, say, said)) await look();
  };
  const now = capacity.share === null ? "" : String(Math.round(100 * capacity.share));
  const offered = [...new Set([...SHARES.map(String), ...(now ? [now] : [])])];
  return html`
    <section class="card share" aria-labelledby="share">
      <h2 id="share">${say.say("manager.agenda_share")}</h2>
      <p class="quiet" id="share-more">${say.say("manager.agenda_share_more")}</p>
      <select aria-labelledby="share" aria-describedby="share-more" .value=${now}
        @change=${set}>
        <option value="" ?selected=${now === ""}>${say.say("manager.agenda_share_set")}</option>
        ${offered.map((each) =>
          html`<option value=${each} ?selected=${now === each}>${
            say.say("manager.percent", { count: each })
          }</option>`
        )}
      </select>
    </section>
  `;
}
