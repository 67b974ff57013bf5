/** What to change of a past day: the rule, what counts as short, a counter more, counters that are not there. */
import { html, nothing, type TemplateResult } from "lit";
import { KINDS, RULES, SPLITS } from "./changes.ts";
import type { Floor } from "./floor.ts";

export interface Asking {
  readonly floor: Floor;
  readonly dates: readonly string[];
  readonly date: string;
  readonly busy: boolean;
  readonly full: boolean;
  readonly see: (date: string) => void;
  readonly ask: (given: FormData) => void;
}

/** Noon, so that no time zone makes it the day before. */
export function noonOf(date: string): number {
  return Date.parse(`${date}T12:00:00Z`);
}

export function whatIfForm(asking: Asking): TemplateResult {
  const { floor: { say }, busy, full } = asking;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!busy && !full) asking.ask(new FormData(event.currentTarget as HTMLFormElement));
  };
  return html`
    <form @submit=${submit}>
      ${day(asking)} ${rule(asking)} ${split(asking)} ${extra(asking)} ${without(asking)}
      ${full ? html`<p class="quiet" id="full">${say.say("manager.sim_full")}</p>` : nothing}
      <button class="button" aria-disabled=${busy || full ? "true" : nothing}
        aria-describedby=${full ? "full" : nothing}>${say.say("manager.sim_play")}</button>
    </form>
  `;
}

function day({ floor: { say }, dates, date, see }: Asking): TemplateResult {
  const changed = ({ target }: Event) => see((target as HTMLSelectElement).value);
  return html`
    <label>${say.say("manager.sim_day")}
      <select name="date" @change=${changed}>${dates.map((each) =>
        html`<option value=${each} ?selected=${each === date}>${say.date(noonOf(each))}</option>`
      )}</select></label>
  `;
}

function rule({ floor: { say } }: Asking): TemplateResult {
  return html`
    <label>${say.say("manager.sim_rule")}
      <select name="rule">
        <option value="">${say.say("manager.sim_as_is")}</option>
        ${Object.entries(RULES).map(([id, key]) =>
          html`<option value=${id}>${say.say(key)}</option>`
        )}
      </select></label>
  `;
}

function split({ floor: { say } }: Asking): TemplateResult {
  return html`
    <label>${say.say("manager.sim_split")}
      <select name="split">
        <option value="">${say.say("manager.sim_as_is")}</option>
        ${SPLITS.map((count) =>
          html`<option value=${count}>${say.say("common.minutes", { count })}</option>`
        )}
      </select></label>
  `;
}

function extra({ floor: { say } }: Asking): TemplateResult {
  return html`
    <div class="two">
      <label>${say.say("manager.sim_extra")}
        <select name="kind">
          <option value="">${say.say("manager.sim_extra_none")}</option>
          ${KINDS.map((kind) =>
            html`<option value=${kind}>${say.say(`manager.kind_${kind}`)}</option>`
          )}
        </select></label>
      <label>${say.say("manager.sim_extra_at")}
        <input type="time" name="opens" value="10:00" required></label>
    </div>
  `;
}

function without({ floor: { say, town } }: Asking): TemplateResult {
  return html`
    <fieldset>
      <legend>${say.say("manager.sim_without")}</legend>
      <div class="choices">${town.counters.map(({ id, name }) =>
        html`<label class="choice"><input type="checkbox" name="without" value=${id}>${name}</label>`
      )}</div>
    </fieldset>
  `;
}
