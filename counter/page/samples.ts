/** One moment at a counter, for the tests of this page: Tuesday 13 April, 10.49. */
import type {
  AsideRow,
  Contact,
  CounterKind,
  CounterShown,
  CounterView,
  ExpectedRow,
  FloorView,
  NextOne,
  Reason,
  ServiceShown,
  TownView,
  WaitingRow,
} from "web/protocol.ts";

export const NOW = Date.UTC(2027, 3, 13, 8, 49);
export const MINUTE = 60_000;

export const reason: Reason = {
  code: "most_used",
  waited_ms: 14 * MINUTE,
  target_ms: 20 * MINUTE,
  others: 3,
  helping: false,
  agreed: null,
  not_due: 0,
};

export const contact: Contact = {
  ticket: "2027-04-13-B62",
  number: "B 62",
  kind: "seated",
  class_: "seated",
  progress: "serving",
  services: [{ service: "passport", amount: 2 }],
  seat: false,
  language: "nl",
  taken: NOW - 21 * MINUTE,
  called: NOW - 7 * MINUTE,
  started: NOW - 6 * MINUTE,
  usual_s: 1200,
  missed: 0,
  reason,
  waited_ms: 0,
  done: [],
  park_reason: "",
  note: null,
  agreed: null,
  appointment: null,
};

export const called: Contact = { ...contact, progress: "called", started: null };

export const next: NextOne = {
  ticket: "2027-04-13-A148",
  number: "A 148",
  services: [{ service: "extract", amount: 1 }],
  since: NOW - 9 * MINUTE,
  reason: { ...reason, waited_ms: 9 * MINUTE, target_ms: 8 * MINUTE },
};

export const free: CounterView = {
  counter: "D2",
  held: true,
  person: "p-1",
  person_name: "An",
  paused: false,
  contact: null,
  next,
  why_not: { [next.ticket]: "next" },
  undo: null,
  services: ["passport", "extract", "eid"],
  colleagues: [],
  kept_for: null,
};

export const row = (number: string, more: Partial<WaitingRow> = {}): WaitingRow => ({
  ticket: `2027-04-13-${number.replace(" ", "")}`,
  number,
  kind: number.startsWith("A") ? "short" : "seated",
  class_: "short",
  services: [{ service: "extract", amount: 1 }],
  seat: false,
  language: "nl",
  agreed: null,
  appointment: null,
  taken: NOW - 4 * MINUTE,
  since: NOW - 4 * MINUTE,
  target_ms: 8 * MINUTE,
  usual_s: 180,
  again: null,
  missed: 0,
  waited_ms: 0,
  promised_min: null,
  expected_min: null,
  to_counter: null,
  to_person: null,
  note: null,
  ...more,
});

export const expected = (agreed: number, more: Partial<ExpectedRow> = {}): ExpectedRow => ({
  booking: `b${agreed}`,
  agreed,
  kind: "seated",
  services: [{ service: "passport", amount: 1 }],
  seat: false,
  language: "nl",
  usual_s: 600,
  ...more,
});

export const aside = (number: string, more: Partial<AsideRow> = {}): AsideRow => ({
  ticket: `2027-04-13-${number.replace(" ", "")}`,
  number,
  progress: "parked",
  services: [{ service: "passport", amount: 1 }],
  reason: "photo",
  since: NOW - 12 * MINUTE,
  back: null,
  note: null,
  ...more,
});

export const floor: FloorView = {
  opening: {
    open: true,
    closes: null,
    next_opens: null,
    reason: "",
    by_appointment: [],
    today: [],
  },
  waiting: [row("B 63"), row("A 148"), row("A 149"), row("B 64")],
  more: 0,
  counts: { short: 2, seated: 2 },
  recent: [],
  counters: [],
  staffed: [],
  aside: [],
  expected: { short: null, seated: null },
  limits: {},
  appointments: [],
  notices: { messages: [], evacuation: null },
  alarms: [],
};

const service = (id: string, name: string, documents: string[] = []): ServiceShown => ({
  id,
  name: { nl: name },
  group: "papers",
  usual_s: 600,
  further_s: 600,
  kind: "seated",
  at_most: 9,
  how_many: { nl: "Hoeveel?" },
  documents: documents.map((nl) => ({ nl })),
  price: { nl: "" },
  online: null,
  online_qr: null,
  search: [],
});

const counter = (id: string, name: string, kind: CounterKind): CounterShown => ({
  id,
  name,
  spoken: { nl: name },
  kind,
  services: kind === "room"
    ? ["passport", "extract", "eid", "social"]
    : ["passport", "extract", "eid"],
  x: 0,
  y: 0,
});

export const town: TownView = {
  hall: "gemeentehuis",
  name: { nl: "Gemeentehuis" },
  colour: "#0F5B63",
  zone: "Europe/Brussels",
  languages: ["nl"],
  groups: [],
  services: [
    service("passport", "Reispas aanvragen", ["Identiteitskaart", "1 recente pasfoto"]),
    service("extract", "Strafregister", ["Identiteitskaart"]),
    service("eid", "eID activeren"),
  ],
  counters: [
    counter("E1", "Balie 1", "standing"),
    counter("D1", "Balie 3", "desk"),
    counter("D2", "Balie 4", "desk"),
    counter("R1", "Ruimte 6", "room"),
  ],
  zones: [],
  classes: [
    { id: "appointment", name: { nl: "Op afspraak" }, target_ms: 5 * MINUTE, head_start: 0 },
    { id: "returning", name: { nl: "Komt terug" }, target_ms: 3 * MINUTE, head_start: 0 },
  ],
  places: {
    short: { title: { nl: "Wacht bij de snelbalie" }, detail: { nl: "" } },
    seated: { title: { nl: "Wacht aan tafel" }, detail: { nl: "" } },
  },
  short_below_s: 300,
  park_reasons: [{ id: "photo", name: { nl: "Pasfoto" } }],
  away_at_most_min: 30,
  paper_letter: "N",
  paper_numbers: 60,
  undo_ms: 10_000,
  closed_advice: { nl: "" },
  help_text: { nl: "" },
  public_url: null,
  check_in: { alphabet: "ABCDEFGHJKLMNPQRSTUVWXYZ23456789", length: 6, early_min: 30 },
  volume: [],
};
