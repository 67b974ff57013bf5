/** Finds services by what a visitor types: the name and the search words, accents and capitals apart. */
import type { ServiceShown } from "web/protocol.ts";

/** Every typed word begins a word of the service; services whose name begins so come first. */
export function find(services: readonly ServiceShown[], typed: string): readonly ServiceShown[] {
  const asked = words(typed);
  if (asked.length === 0) return [];
  const found = services.filter((service) => fits(asked, wordsOf(service)));
  return found
    .map((service, at) => ({ service, at, rank: named(service, plain(typed.trim())) ? 0 : 1 }))
    .sort((one, other) => one.rank - other.rank || one.at - other.at)
    .map(({ service }) => service);
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

function named(service: ServiceShown, typed: string): boolean {
  return Object.values(service.name).some((name) => plain(name).startsWith(typed));
}

function wordsOf(service: ServiceShown): readonly string[] {
  return [...Object.values(service.name), ...service.search].flatMap(words);
}

function words(text: string): readonly string[] {
  return plain(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
