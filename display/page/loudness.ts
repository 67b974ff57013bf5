/** How loud this display is now: as the hall's schedule says, and silent while another one speaks for the zone. */
import type { Instant, VolumeFrom } from "web/protocol.ts";

const MINUTES_A_DAY = 24 * 60;

/** From 0 to 1, as a factor of the amplitude. Half the percentage sounds about half as loud. */
export function loudness(volume: readonly VolumeFrom[], minute: number): number {
  const since = (from: VolumeFrom) => (minute - from.minute + MINUTES_A_DAY) % MINUTES_A_DAY;
  const newest = [...volume].sort((one, other) => since(one) - since(other))[0];
  return ((newest?.percent ?? 100) / 100) ** 2;
}

/** The minute of the hall's day. */
export function minuteOf(at: Instant, zone: string): number {
  const clock = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hour: "numeric",
    minute: "numeric",
    hourCycle: "h23",
  });
  const parts = Object.fromEntries(
    clock.formatToParts(at).map(({ type, value }) => [type, Number(value)]),
  );
  return parts.hour * 60 + parts.minute;
}
