/** What the simulator is asked and what it tells, on the wire. */
import type { CounterKind, Kind } from "web/protocol.ts";

export interface ExtraAsked {
  readonly kind: CounterKind;
  readonly opens_min: number;
}

export interface VariantAsked {
  readonly rule: "ours" | "first-come" | "separate" | "strict" | "booked-time";
  readonly favour: number | null;
  readonly split_min: number | null;
  readonly extra: readonly ExtraAsked[];
  readonly without: readonly string[];
}

export interface ClassPlayed {
  readonly class_: string;
  readonly visits: number;
  readonly mean_min: number;
  readonly p50_min: number;
  readonly p90_min: number;
  readonly p95_min: number;
  readonly over: number;
  readonly curve: readonly (readonly [number, number])[];
}

export interface Played {
  readonly classes: readonly ClassPlayed[];
  readonly on_time: number;
  readonly over_45: number;
  readonly left: number;
  readonly breach_min: number;
}

export interface WhatIfTold {
  readonly days: readonly string[];
  readonly columns: readonly Played[];
}

export interface PastDays {
  readonly days: readonly string[];
}

export interface ClassExpected {
  readonly class_: string;
  readonly within: number;
  readonly quarters: readonly (readonly [number, number, number])[];
}

export interface OutlookShown {
  readonly counters: readonly string[];
  readonly added: readonly CounterKind[];
  readonly classes: readonly ClassExpected[];
  readonly mean_min: number;
  readonly breach_min: number;
  readonly keeps: boolean;
}

export interface RosterChange {
  readonly what: string;
  readonly outlook: OutlookShown;
}

export interface TomorrowTold {
  readonly date: string;
  readonly like: string;
  readonly booked: number;
  readonly walk_ins: number;
  readonly as_is: OutlookShown;
  readonly more: readonly RosterChange[];
  readonly less: readonly RosterChange[];
  readonly smallest: OutlookShown | null;
}

export interface PromisesOfDay {
  readonly date: string;
  readonly kind: Kind;
  readonly promised: number;
  readonly called: number;
  readonly kept: number;
  readonly error_min: number | null;
  readonly bias_min: number | null;
}

export interface Promises {
  readonly days: readonly PromisesOfDay[];
  readonly meant: number;
}
