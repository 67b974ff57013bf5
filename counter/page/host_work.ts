/** The host's page: the ticket at the left, the floor or what was opened at the right; one column on a phone. */
import { html, LitElement, type TemplateResult } from "lit";
import "web/connection-state.ts";
import { ClockController } from "web/controllers.ts";
import "web/number-plate.ts";
import { shared } from "web/styles.ts";
import { tagStyles } from "web/wait-bar.ts";
import "./appointment_finder.ts";
import "./appointment_maker.ts";

import { DeskController } from "./desk_controller.ts";
import type { HostDesk, Panel } from "./host_desk.ts";
import { floor } from "./host_floor.ts";
import { give } from "./host_give.ts";
import { giveLook } from "./host_look_give.ts";
import { narrowLook } from "./host_look_narrow.ts";
import { panelLook } from "./host_look_panel.ts";
import { rowStyles } from "./host_look_rows.ts";
import { workLook } from "./host_look_work.ts";
import "./host_paper.ts";
import { services, sheet } from "./host_panels.ts";
import { banners, top } from "./host_top.ts";
import "./host_visit.ts";
import { wanted } from "./order.ts";
import { partStyles } from "./parts.ts";
import type { Prefilled } from "./prefilled.ts";

class HostWork extends LitElement {
  static override properties = { desk: { attribute: false } };
  declare desk: HostDesk;
  #shown: Panel["show"] = "floor";
  #opener: HTMLElement | null = null;

  static override styles = [
    ...shared,
    ...tagStyles,
    partStyles,
    rowStyles,
    panelLook,
    giveLook,
    workLook,
    narrowLook,
  ];

  constructor() {
    super();
    new DeskController(this);
    new ClockController(this, { now: () => this.desk?.now ?? Date.now() });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener("keydown", this.#key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.#key);
  }

  override render() {
    const { desk } = this;
    const open = desk.panel.show !== "floor";
    return html`
      ${top(desk)} ${banners(desk)}
      <main class=${open ? "open" : ""}>
        <h1 class="for-ears">${desk.words.say("host.title")}</h1>
        <div class="give">${give(desk)}</div>
        <div class="beside">${this.#beside()}</div>
      </main>
    `;
  }

  #beside(): TemplateResult {
    const { desk } = this;
    switch (desk.panel.show) {
      case "floor":
        return floor(desk);
      case "services":
        return html`<div class="panel">${services(desk)}</div>`;
      case "sheet":
        return html`<div class="panel">${sheet(desk, desk.panel.service)}</div>`;
      case "visit":
        return html`<visit-card .desk=${desk} .number=${desk.panel.number}></visit-card>`;
      case "book":
        return html`
          <appointment-maker
            .desk=${desk}
            .prefilled=${this.#ordered()}
            .heading=${desk.words.say("counter.action.book")}
            @close=${() => desk.close()}
          ></appointment-maker>
        `;
      case "agenda":
        return html`
          <appointment-finder
            .desk=${desk}
            .open=${desk.panel.booking}
            @close=${() => desk.close()}
          ></appointment-finder>
        `;
      case "paper":
        return html`<paper-entry .desk=${desk}></paper-entry>`;
    }
  }

  /** What was put on a ticket already is what the visitor came to ask. */
  #ordered(): Prefilled {
    return { services: wanted(this.desk.order.amounts), note: "", appointment: null };
  }

  protected override willUpdate(): void {
    if (this.#shown === "floor" && this.desk.panel.show !== "floor") {
      this.#opener = this.shadowRoot!.activeElement as HTMLElement | null;
    }
  }

  /** What opened is where one reads on; closing it leads back to where one was. */
  protected override updated(): void {
    const { show } = this.desk.panel;
    if (show === this.#shown) return;
    this.#shown = show;
    if (show === "floor") this.#back();
    else void this.#title();
  }

  async #title(): Promise<void> {
    // These begin in a field of their own.
    if (this.desk.panel.show === "book" || this.desk.panel.show === "agenda") return;
    const own = this.shadowRoot!.querySelector<LitElement>("visit-card, paper-entry");
    await own?.updateComplete;
    (own?.shadowRoot ?? this.shadowRoot!).querySelector<HTMLElement>(".panel-top h2")?.focus();
  }

  #back(): void {
    const again = this.#opener?.isConnected ? this.#opener : null;
    (again ?? this.shadowRoot!.querySelector<HTMLElement>(".search input"))?.focus();
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    if (this.desk.panel.show !== "floor") this.desk.close();
    else if (this.desk.typed) this.desk.type("");
    else this.desk.clear();
  };
}

customElements.define("host-work", HostWork);
