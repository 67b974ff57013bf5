/** The words of the pages: one sentence per key and language, times and dates as the hall writes them. */
import de from "web/words/de.json" with { type: "json" };
import en from "web/words/en.json" with { type: "json" };
import fr from "web/words/fr.json" with { type: "json" };
import nl from "web/words/nl.json" with { type: "json" };
import type { Instant, Text } from "web/protocol.ts";

export type Key = keyof typeof nl;
type Params = Readonly<Record<string, string | number>>;
type Sentence = string | Readonly<Record<string, string>>;

export type Language = "nl" | "fr" | "de" | "en";
const SENTENCES: Readonly<Record<Language, Readonly<Record<string, Sentence>>>> = {
  nl,
  fr,
  de,
  en,
};
/** The Belgian way of writing dates; German and French as here too. */
export const LOCALE = { nl: "nl-BE", fr: "fr-BE", de: "de-BE", en: "en-GB" };

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

export function isLanguage(name: string): name is Language {
  return name in SENTENCES;
}

/** The sentences of a language, Dutch for one that the house does not speak; `zone` is the hall's time zone. */
export function words(language: string, zone = "Europe/Brussels"): Words {
  return new Words(isLanguage(language) ? language : "nl", zone);
}

export class Words {
  readonly #plural: Intl.PluralRules;
  readonly #day: Intl.DateTimeFormat;
  readonly #shortDay: Intl.DateTimeFormat;
  readonly #clock: Intl.DateTimeFormat;
  readonly #isoDay: Intl.DateTimeFormat;
  readonly #number: Intl.NumberFormat;

  constructor(readonly language: Language, readonly zone: string) {
    const locale = LOCALE[language];
    this.#plural = new Intl.PluralRules(locale);
    this.#day = new Intl.DateTimeFormat(locale, {
      timeZone: zone,
      weekday: "long",
      day: "numeric",
      month: "long",
    });
    this.#shortDay = new Intl.DateTimeFormat(locale, {
      timeZone: zone,
      weekday: "short",
      day: "numeric",
      month: "numeric",
    });
    this.#clock = new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      hour: "numeric",
      minute: "2-digit",
    });
    this.#isoDay = new Intl.DateTimeFormat("sv-SE", { timeZone: zone });
    this.#number = new Intl.NumberFormat(locale);
  }

  /** Whether there is a sentence for what another side named. */
  knows(key: string): key is Key {
    return key in SENTENCES.nl;
  }

  /** A sentence; `count` chooses its plural by the rules of the language. */
  say(key: Key, params: Params = {}): string {
    const sentence = SENTENCES[this.language][key] ?? SENTENCES.nl[key];
    const text = typeof sentence === "string" ? sentence : this.#form(sentence, params.count);
    return text.replace(/\{(\w+)\}/g, (hole, name) => String(params[name] ?? hole));
  }

  /** A configured text in this language, or in Dutch, which is always there; see `spoken`. */
  text(text: Text): string {
    return text[this.language] ?? text.nl ?? "";
  }

  /** A configured name in the middle of a sentence: German keeps its capitals. */
  inside(text: Text): string {
    const name = this.text(text);
    return this.language === "de" ? name : name.charAt(0).toLowerCase() + name.slice(1);
  }

  /** The language that `text` answers in, when that is another than the page's: for a `lang` attribute. */
  other(text: Text): "nl" | undefined {
    return this.language === "nl" || text[this.language] !== undefined ? undefined : "nl";
  }

  /** 10.49 */
  time(at: Instant): string {
    return this.say("common.time", this.#clockOf(at));
  }

  /** 10.49 uur, on the hour 11 uur, and middernacht */
  atTime(at: Instant): string {
    const clock = this.#clockOf(at);
    if (clock.hour === "0" && clock.minute === "00") return this.say("common.midnight");
    return this.say(clock.minute === "00" ? "common.at_hour" : "common.at_time", clock);
  }

  /** dinsdag 13 april */
  date(at: Instant): string {
    return this.#day.format(at);
  }

  /** di 13/4, for where there is little room */
  shortDate(at: Instant): string {
    return this.#shortDay.format(at);
  }

  /** vandaag, morgen, or the date */
  day(at: Instant, now: Instant): string {
    if (this.isoDate(at) === this.isoDate(now)) return this.say("common.today");
    if (this.isoDate(at) === this.isoDate(now + DAY_MS)) return this.say("common.tomorrow");
    return this.date(at);
  }

  /** 2027-04-13, in the hall's time zone */
  isoDate(at: Instant): string {
    return this.#isoDay.format(at);
  }

  /** 10, the hour on the hall's clock */
  hourOf(at: Instant): number {
    return Number(this.#clockOf(at).hour);
  }

  /** 1 minuut, 9 minuten: whole minutes that have passed */
  minutes(ms: number): string {
    return this.say("common.minutes", { count: Math.floor(ms / MINUTE_MS) });
  }

  /** 20 s, 14 min, 1 u 5 min */
  span(ms: number): string {
    if (ms < MINUTE_MS) {
      return this.say("common.seconds_short", { count: Math.max(0, Math.floor(ms / 1000)) });
    }
    const minutes = Math.floor(ms / MINUTE_MS);
    if (minutes < 60) return this.say("common.minutes_short", { count: minutes });
    return this.say("common.hours_short", {
      hours: Math.floor(minutes / 60),
      minutes: minutes % 60,
    });
  }

  number(value: number): string {
    return this.#number.format(value);
  }

  #form(forms: Readonly<Record<string, string>>, count: string | number | undefined): string {
    return forms[this.#plural.select(Number(count))] ?? forms.other;
  }

  /** The hour without a leading nought: 8.30 */
  #clockOf(at: Instant): { hour: string; minute: string } {
    const [hour, minute] = this.#clock.format(at).split(":");
    return { hour: String(Number(hour)), minute };
  }
}

/** 06:12, as staff see how long a contact lasts */
export function stopwatch(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
}
