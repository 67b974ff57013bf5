/** A few services, for tests of what pages share. */
import type { ServiceShown } from "web/protocol.ts";

export const service = (
  id: string,
  name: string,
  usual_s: number,
  more: Partial<ServiceShown> = {},
): ServiceShown => ({
  id,
  group: "papers",
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

export const town = {
  short_below_s: 300,
  services: [
    service("extract", "Uittreksel uit het strafregister", 180, { search: ["gedrag"] }),
    service("legalise", "Handtekening wettigen", 210),
    service("licence", "Rijbewijs aanvragen", 600, { search: ["auto", "crème"] }),
    service("passport", "Reispas aanvragen", 600, {
      name: { nl: "Reispas aanvragen", fr: "Demander un passeport" },
    }),
    service("move", "Adres wijzigen", 600, { at_most: 1, search: ["reizen"] }),
    service("info", "Een vraag", 150, { at_most: 1, further_s: 0 }),
  ],
};
