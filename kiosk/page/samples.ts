/** A small town for the tests of the kiosk. */
import type { GroupShown, ServiceShown, TownView } from "web/protocol.ts";

const service = (
  id: string,
  group: string,
  name: string,
  usual_s: number,
  more: Partial<ServiceShown> = {},
): ServiceShown => ({
  id,
  group,
  name: { nl: name },
  usual_s,
  further_s: Math.round(usual_s * 0.6),
  kind: usual_s < 300 ? "short" : "seated",
  at_most: 9,
  how_many: { nl: "Hoeveel?" },
  documents: [],
  price: {},
  online: null,
  online_qr: null,
  search: [],
  ...more,
});

const group = (id: string): GroupShown => ({
  id,
  name: { nl: id },
  examples: { nl: "" },
  icon: "ticket",
});

export const town: TownView = {
  hall: "gemeentehuis",
  name: { nl: "Gemeentehuis" },
  colour: "#0F5B63",
  zone: "Europe/Brussels",
  languages: ["nl", "fr"],
  groups: [group("papers"), group("travel"), group("other")],
  services: [
    service("extract", "papers", "Uittreksel uit het strafregister", 180, { search: ["gedrag"] }),
    service("legalise", "papers", "Handtekening wettigen", 210),
    service("licence", "travel", "Rijbewijs aanvragen", 600, { search: ["auto", "crème"] }),
    service("passport", "travel", "Reispas aanvragen", 600),
    service("move", "travel", "Adres wijzigen", 600, { at_most: 1 }),
    service("info", "other", "Een vraag", 150, { at_most: 1, further_s: 0 }),
  ],
  counters: [
    {
      id: "E1",
      name: "Balie 1",
      spoken: { nl: "balie 1" },
      kind: "standing",
      services: [],
      x: 80,
      y: 30,
    },
    {
      id: "E2",
      name: "Balie 2",
      spoken: { nl: "balie 2" },
      kind: "standing",
      services: [],
      x: 80,
      y: 50,
    },
    {
      id: "R1",
      name: "Ruimte 6",
      spoken: { nl: "ruimte 6" },
      kind: "room",
      services: [],
      x: 20,
      y: 30,
    },
  ],
  zones: [],
  classes: [],
  places: {
    short: { title: { nl: "Wacht bij de snelbalie" }, detail: { nl: "Rechts van de ingang." } },
    seated: { title: { nl: "Wacht in de zithoek" }, detail: { nl: "Links van de ingang." } },
  },
  short_below_s: 300,
  park_reasons: [],
  away_at_most_min: 30,
  paper_letter: "N",
  paper_numbers: 60,
  undo_ms: 10_000,
  closed_advice: { nl: "Een afspraak maken kan nu al." },
  help_text: { nl: "Vraag het aan het onthaal." },
  public_url: null,
  volume: [],
};
