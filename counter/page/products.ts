/** Names of what a visitor comes for: as a title, in a sentence, in a narrow list. */
import type { ServiceShown, TownView, WantedShown } from "web/protocol.ts";
import type { Words } from "web/words.ts";

export function service(town: TownView, id: string): ServiceShown | undefined {
  return town.services.find((each) => each.id === id);
}

/** A product taken off the list today still has a ticket: its id is better than nothing. */
export function name(town: TownView, id: string, words: Words): string {
  const found = service(town, id);
  return found ? words.text(found.name) : id;
}

/** "Reispas aanvragen, 2 keer en Adres wijzigen" */
export function title(services: readonly WantedShown[], town: TownView, words: Words): string {
  const named = services.map((each) =>
    words.say("counter.times", { product: name(town, each.service, words), count: each.amount })
  );
  return new Intl.ListFormat(words.language, { type: "conjunction" }).format(named);
}

/** The same in the middle of a sentence, for a language that writes its nouns small there. */
export function inSentence(
  services: readonly WantedShown[],
  town: TownView,
  words: Words,
): string {
  const text = title(services, town, words);
  const abbreviation = text.slice(0, 2) === text.slice(0, 2).toUpperCase();
  if (abbreviation || words.language === "de") return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** "Identiteitskaart, 2" and how many more services there are: "Reispas +1" */
export function brief(services: readonly WantedShown[], town: TownView, words: Words): string {
  const [first, ...others] = services;
  const amount = first.amount > 1 ? `, ${first.amount}` : "";
  const more = others.length ? ` +${others.length}` : "";
  return name(town, first.service, words) + amount + more;
}

/** What to bring for all of it, each paper named once. */
export function documents(
  services: readonly WantedShown[],
  town: TownView,
  words: Words,
): readonly string[] {
  const all = services.flatMap(({ service: id }) => service(town, id)?.documents ?? []);
  return [...new Set(all.map((each) => words.text(each)))];
}

/** How long it usually takes: "10 min + 10 min" for two, "10 min" for one. */
export function usual(
  shown: ServiceShown | undefined,
  amount: number,
  words: Words,
): string {
  if (!shown) return "";
  const first = words.span(shown.usual_s * 1000);
  const further = (amount - 1) * shown.further_s * 1000;
  return further > 0 ? `${first} + ${words.span(further)}` : first;
}
