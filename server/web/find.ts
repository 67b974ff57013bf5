/** Finds services by what is typed: the name and the search words, accents and capitals apart. */
import type { ServiceShown } from "web/protocol.ts";

type Named = Pick<ServiceShown, "name" | "search">;

/** How well a service fits: the first of these that it reaches, in the order in which they are shown. */
const NAME_BEGINS = 0;
const NAME_HAS_WORD = 1;
const SEARCH_HAS_WORD = 2;
const OTHER_LANGUAGE = 3;
const INSIDE_A_WORD = 4;

/** Every typed word must fit. The best fit comes first, then the order of the town; `language` is the reader's. */
export function find<T extends Named>(
  services: readonly T[],
  typed: string,
  language = "nl",
): readonly T[] {
  const asked = words(typed);
  if (asked.length === 0) return [];
  return services
    .map((service, at) => ({ service, at, rank: rank(service, asked, language) }))
    .filter((each): each is typeof each & { rank: number } => each.rank !== null)
    .sort((one, other) => one.rank - other.rank || one.at - other.at)
    .map(({ service }) => service);
}

function rank(service: Named, asked: readonly string[], language: string): number | null {
  const own = words(service.name[language] ?? service.name.nl ?? "");
  const others = Object.values(service.name).flatMap(words);
  const known = [...own, ...service.search.flatMap(words)];
  const all = [...known, ...others];
  if (own.join(" ").startsWith(asked.join(" "))) return NAME_BEGINS;
  if (begins(asked, own)) return NAME_HAS_WORD;
  if (begins(asked, known)) return SEARCH_HAS_WORD;
  if (begins(asked, all)) return OTHER_LANGUAGE;
  return fits(asked, all) ? INSIDE_A_WORD : null;
}

function begins(asked: readonly string[], there: readonly string[]): boolean {
  return asked.every((word) => there.some((other) => other.startsWith(word)));
}

function fits(asked: readonly string[], there: readonly string[]): boolean {
  return asked.every((word) =>
    there.some((other) => other.startsWith(word) || inside(other, word))
  );
}

/** Dutch glues words together: who types "bewijs" means "rijbewijs" too. */
function inside(whole: string, part: string): boolean {
  return part.length >= 4 && whole.includes(part);
}

/** The words of a text as they are compared: small letters, no accents. */
export function words(text: string): readonly string[] {
  return plain(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
