/** One visit on the host's page, whatever became of it: where it stands, what can be done, what changes, the note. */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { icon } from "web/icon.ts";
import type { Asked, FloorView, Progress, VisitFound } from "web/protocol.ts";
import { shared } from "web/styles.ts";
import { level } from "web/wait.ts";
import { tagStyles, waitTag } from "web/wait-bar.ts";
import type { Key } from "web/words.ts";
import { DeskController } from "./desk_controller.ts";
import { type Draft, draftOf } from "./host_change.ts";
import { changes } from "./host_changes.ts";
import { deeds } from "./host_deeds.ts";
import type { HostDesk } from "./host_desk.ts";
import { waitSentence, whyAside } from "./host_floor.ts";
import { saidOf } from "./host_ticket.ts";
import { panelLook } from "./host_look_panel.ts";
import { rowStyles } from "./host_look_rows.ts";
import { visitLook } from "./host_look_visit.ts";
import { visits } from "./host_numbers.ts";
import { panelTop } from "./host_panels.ts";
import { partStyles } from "./parts.ts";
import * as products from "./products.ts";

/** Somebody at a counter is changed there; who is gone comes back first. */
const CHANGING: readonly Progress[] = ["waiting", "parked", "away"];

class VisitCard extends LitElement {
  static override properties = {
    desk: { attribute: false },
    number: {},
    visit: { state: true },
    draft: { state: true },
    text: { state: true },
  };
  declare desk: HostDesk;
  declare number: string;
  declare visit: VisitFound | null | undefined;
  declare draft: Draft | undefined;
  declare text: string | undefined;
  #seen: FloorView | undefined;

  static override styles = [...shared, ...tagStyles, partStyles, rowStyles, panelLook, visitLook];

  constructor() {
    super();
    new DeskController(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const other = changed.has("number");
    if (other) this.visit = this.draft = this.text = undefined;
    if (!other && this.#seen === this.desk.seen.floor) return;
    this.#seen = this.desk.seen.floor;
    void this.#look();
  }

  /** The floor changed: this visit may have, too. Nothing that is being typed is lost by that. */
  async #look(): Promise<void> {
    const { number } = this;
    const found = await visits(number, 1);
    if (number !== this.number) return;
    const visit = found?.find((each) => each.number === number);
    if (visit || found) this.visit = visit ?? null;
    else this.visit ??= null;
  }

  /** The title stays the same element, so that the focus stays on it when the visit arrives. */
  override render() {
    const { visit } = this;
    return html`
      ${panelTop(this.desk, visit ? this.#title(visit) : this.number)}
      <div class="panel-body" tabindex="-1">${visit ? this.#body(visit) : this.#nothing()}</div>
    `;
  }

  #nothing(): TemplateResult | typeof nothing {
    if (this.visit === undefined) return nothing;
    return html`<p role="alert">${this.desk.words.say("host.no_answer")}</p>`;
  }

  #body(visit: VisitFound): TemplateResult {
    const { desk } = this;
    return html`
      <div class="where">
        <p class="state">${this.#state(visit)} ${this.#tag(visit)}</p>
        <p class="quiet">${this.#history(visit)}</p>
      </div>
      ${saidOf(desk.said)} ${deeds(desk, visit, (command, said) => this.#do(command, said))}
      <div class="below">
        ${CHANGING.includes(visit.progress) ? this.#changes(visit) : nothing} ${this.#note(visit)}
      </div>
    `;
  }

  #title({ number, services }: VisitFound): TemplateResult {
    const { words, seen } = this.desk;
    return html`
      <number-plate number=${number}></number-plate>
      <span>${products.title(services, seen.town, words)}</span>
    `;
  }

  #state(visit: VisitFound): string {
    const { words, now, seen } = this.desk;
    const place = seen.town.counters.find(({ id }) => id === visit.counter)?.name ?? "";
    switch (visit.progress) {
      case "waiting":
        return words.say("host.visit.waiting", {
          wait: waitSentence(words, now - visit.since, visit.target_ms),
        });
      case "called":
      case "serving":
        return words.say(`host.visit.${visit.progress}`, { place });
      case "parked":
      case "away":
        return whyAside(this.desk, {
          progress: visit.progress,
          reason: visit.park_reason,
          since: visit.aside ?? visit.since,
          back: visit.back,
        });
      default:
        return this.#ended(visit);
    }
  }

  #ended({ progress, ended }: VisitFound): string {
    const { words } = this.desk;
    const said = words.say(`counter.progress.${progress}`);
    return ended === null
      ? said
      : words.say("host.visit.ended", { said, time: words.atTime(ended) });
  }

  #tag({ progress, since, target_ms }: VisitFound) {
    const found = level(this.desk.now - since, target_ms);
    return progress !== "waiting" || found === "on_time"
      ? nothing
      : waitTag(this.desk.words, found);
  }

  #history({ taken, promised_min, missed, slip }: VisitFound): string {
    const { words } = this.desk;
    const said = [words.say("counter.card.came", { time: words.atTime(taken) })];
    if (promised_min) {
      const [low, high] = promised_min;
      said.push(
        words.say(low ? "host.visit.promised" : "host.visit.promised_below", { low, high }),
      );
    }
    if (missed) said.push(words.say("counter.card.missed", { count: missed }));
    if (slip) said.push(words.say(`host.slip.${slip}`));
    return said.join(" ");
  }

  #changes(visit: VisitFound): TemplateResult {
    const draft = this.draft ?? draftOf(visit);
    const change = (to: Draft) => this.draft = to;
    const save = async (command: Asked) => {
      if (await this.#do(command, "host.said.changed")) this.draft = undefined;
    };
    return changes(this.desk, visit, draft, change, save);
  }

  #note(visit: VisitFound): TemplateResult {
    const { words, ready } = this.desk;
    const text = this.text ?? visit.note ?? "";
    const able = ready && text.trim() !== (visit.note ?? "");
    return html`
      <form class="note" @submit=${(event: SubmitEvent) => this.#write(event, visit, able)}>
        <label for="note"><h3>${words.say("host.note")}</h3></label>
        <p class="quiet" id="note-more">${words.say("host.note_more")}</p>
        <textarea
          id="note"
          rows="2"
          maxlength="500"
          aria-describedby="note-more"
          .value=${text}
          @input=${(event: InputEvent) => this.text = (event.target as HTMLTextAreaElement).value}
        ></textarea>
        <button class="button" aria-disabled=${able ? nothing : "true"}>
          ${icon("message-square")}${words.say("host.note_keep")}
        </button>
      </form>
    `;
  }

  async #write(event: SubmitEvent, visit: VisitFound, able: boolean): Promise<void> {
    event.preventDefault();
    if (!able) return;
    const kept = await this.desk.note(visit.ticket, this.text ?? "");
    if (!kept) return;
    this.text = undefined;
    this.desk.say("done", "host.said.noted", { number: visit.number });
    await this.#look();
  }

  async #do(command: Asked, said: Key): Promise<boolean> {
    const done = await this.desk.ask(command);
    if (done) this.desk.say("done", said, { number: this.number });
    if (done) await this.#look();
    await this.#keepFocus();
    return done !== null;
  }

  /** What was pressed may be gone now: who works by key goes on at the title. */
  async #keepFocus(): Promise<void> {
    await this.updateComplete;
    if (!this.shadowRoot!.activeElement) {
      this.shadowRoot!.querySelector<HTMLElement>(".panel-top h2")?.focus();
    }
  }
}

customElements.define("visit-card", VisitCard);
