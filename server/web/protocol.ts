/** What pages and the hall say to each other: made by `python -m server.protocol.typescript`. */
export const VERSION = 1;

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

export type Kind = "short" | "seated";

export type CounterKind = "standing" | "desk" | "room";

export type Channel = "hall" | "video" | "phone" | "home";

export type ReasonCode =
  | "due_first"
  | "on_time"
  | "shorter"
  | "most_urgent"
  | "least_late"
  | "only_one"
  | "overtaken_enough"
  | "hard_limit"
  | "chosen"
  | "here"
  | "most_used";

export type SlipState = "ordered" | "printed" | "failed" | "uncertain" | "expired";

export type Progress =
  | "waiting"
  | "called"
  | "serving"
  | "parked"
  | "away"
  | "done"
  | "no_show"
  | "left"
  | "cancelled"
  | "expired";

export type Deed =
  | "call"
  | "start"
  | "receive"
  | "park"
  | "transfer"
  | "finish"
  | "finish_and_call"
  | "missed"
  | "no_show"
  | "left"
  | "cancelled";

export type WhyNot =
  | "next"
  | "later"
  | "other_kind"
  | "other_services"
  | "for_another"
  | "just_missed"
  | "short_not_urgent"
  | "before_appointment";

export type Code =
  | "hall_closed"
  | "by_appointment"
  | "unknown_service"
  | "unknown_counter"
  | "unknown_ticket"
  | "unknown_slip"
  | "nothing_asked"
  | "too_many"
  | "counter_taken"
  | "counter_busy"
  | "counter_free"
  | "counter_paused"
  | "not_your_counter"
  | "nobody_waiting"
  | "nobody_here"
  | "not_started"
  | "already_started"
  | "not_waiting"
  | "not_this_kind"
  | "not_these_services"
  | "too_late_to_undo"
  | "nothing_to_undo"
  | "already_open"
  | "already_closed"
  | "no_printer"
  | "not_allowed"
  | "evacuation"
  | "service_full"
  | "too_often_away"
  | "unknown_reason"
  | "unknown_person"
  | "unknown_class"
  | "unknown_message"
  | "unknown_number"
  | "number_entered"
  | "impossible_times"
  | "impossible_favour"
  | "before_appointment"
  | "closed_then"
  | "too_soon"
  | "too_far"
  | "day_full"
  | "slot_taken"
  | "hold_ended"
  | "already_booked"
  | "not_booked"
  | "unknown_booking"
  | "unknown_code"
  | "unknown_roster"
  | "not_this_channel"
  | "no_appointment_needed"
  | "other_day"
  | "too_early"
  | "already_here"
  | "too_many_bookings"
  | "busy"
  | "not_stored"
  | "failed";

export type Text = Readonly<Record<string, string>>;

export type Outcome = "printed" | "failed" | "uncertain";

export type Answer = TicketGiven | VisitorCalled | AppointmentAt | Noted;

export type DeviceRole = "kiosk" | "display" | "printer" | "staff" | "host" | "manager" | "visitor";

export type Goodbye =
  | "version"
  | "not_paired"
  | "revoked"
  | "sign_in"
  | "not_allowed"
  | "malformed"
  | "too_fast"
  | "replaced"
  | "unknown_hall"
  | "unknown_link"
  | "closing"
  | "pairing_expired";

export type Asked =
  | TakeTicket
  | ChangeVisit
  | StepAway
  | ComeBack
  | Leave
  | Cancel
  | PrintAgain
  | EnterPaper
  | CallNext
  | CallTicket
  | Recall
  | Start
  | ServeHere
  | ServeNew
  | Park
  | Transfer
  | Finish
  | NotThere
  | Undo
  | TakeCounter
  | ReleaseCounter
  | PauseCounter
  | ResumeCounter
  | OpenHall
  | CloseHall
  | ShowMessage
  | ClearMessage
  | Evacuate
  | EndEvacuation
  | LimitService
  | AssignCounter
  | SetFavour
  | Book
  | MoveBooking
  | CancelBooking
  | CheckIn
  | OpenExtra
  | CloseExtra
  | KeepForWalkIns
  | ReportAbsent
  | ReportBack
  | MoveEndangered;

export type ToHall = Hello | Do | Note | Ack | Status | Sound;

export type ToDevice = Welcome | Pairing | Paired | View | Done | NotDone | Job | Bye;

/** What became of a job. */
export interface Ack {
  readonly job: string;
  readonly outcome: Outcome;
  readonly type: "ack";
}

/**
 * A target that will be passed at about `passes` unless something is done.
 *
 * Of which class of visits, and for which service when one stands out. A counter of `kind` open by `by` prevents it:
 * `counter`, which is closed now, where one can do it. All three None: no counter that is closed now prevents it.
 */
export interface AlarmShown {
  readonly class_: string;
  readonly service: string | null;
  readonly target_ms: number;
  readonly passes: number;
  readonly kind: CounterKind | null;
  readonly by: number | null;
  readonly counter: string | null;
}

/** A time that is held or booked now. `code` is what the visitor checks in with; None for one that was moved. */
export interface AppointmentAt {
  readonly booking: string;
  readonly agreed: number;
  readonly code: string | null;
  readonly answer: "appointment_at";
}

/** Somebody who is parked or away: why, since when, and when back by itself. */
export interface AsideRow {
  readonly ticket: string;
  readonly number: string;
  readonly progress: "parked" | "away";
  readonly services: readonly WantedShown[];
  readonly reason: string;
  readonly since: number;
  readonly back: number | null;
  readonly note: string | null;
}

/** What a counter does today: these services, or None for what is configured. */
export interface AssignCounter {
  readonly counter: string;
  readonly services: readonly string[] | null;
  readonly do: "assign_counter";
}

/**
 * An appointment at once, by staff, by a partner or at the kiosk.
 *
 * `overbook`: a reason of staff to promise a time that nobody is free for.
 */
export interface Book {
  readonly booking: string;
  readonly services: readonly Wanted[];
  readonly at: number;
  readonly channel: Channel;
  readonly seat: boolean;
  readonly language: string;
  readonly overbook: string;
  readonly do: "book";
}

/** The hall hangs up, and says why. */
export interface Bye {
  readonly code: Goodbye;
  readonly detail: string;
  readonly type: "bye";
}

/** Call whom the rule names. A contact in progress is finished first, with what was asked for as done. */
export interface CallNext {
  readonly counter: string;
  readonly do: "call_next";
}

/**
 * One announcement: `id` is new for each call and recall; highlight and gong follow from `at`.
 *
 * `sounds` names the sentences to play after the gong, in order, each at `/sound/<name>`.
 */
export interface CallShown {
  readonly id: string;
  readonly number: string;
  readonly counter: string;
  readonly at: number;
  readonly again: boolean;
  readonly sounds: readonly string[];
}

/** Call this one, by choice of staff. A contact in progress is finished first. */
export interface CallTicket {
  readonly counter: string;
  readonly ticket: string;
  readonly do: "call_ticket";
}

/** The ticket was a mistake. */
export interface Cancel {
  readonly ticket: string;
  readonly do: "cancel";
}

/** The appointment is off. */
export interface CancelBooking {
  readonly booking: string;
  readonly do: "cancel_booking";
}

/** Other services, or a seat. `class_`: the promise that staff choose, when the services do not decide it. */
export interface ChangeVisit {
  readonly ticket: string;
  readonly services: readonly Wanted[];
  readonly seat: boolean;
  readonly class_: string | null;
  readonly do: "change_visit";
}

/**
 * Whoever has an appointment is here: by the code in its QR code, or by id.
 *
 * Too early is refused with the agreed time, unless `wait`: the visitor stays. Too late becomes a walk-in.
 */
export interface CheckIn {
  readonly code: string;
  readonly booking: string;
  readonly wait: boolean;
  readonly slip: boolean;
  readonly do: "check_in";
}

/** How one checks in: a code of `length` letters and figures of `alphabet`, and how long before is not too early. */
export interface CheckInShown {
  readonly alphabet: string;
  readonly length: number;
  readonly early_min: number;
}

/**
 * A class on a day to come: the share called within its target, and its wait over the day.
 *
 * `quarters`: minutes after midnight, the middle wait, and the wait that four in five stay below, in minutes.
 */
export interface ClassExpected {
  readonly class_: string;
  readonly within: number;
  readonly quarters: readonly (readonly [number, number, number])[];
}

/**
 * The waits of a class in minutes. `over` is the share that passed the target.
 *
 * `curve` has the mean wait of those whose wait began in a quarter of an hour: minutes after midnight, minutes.
 */
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

/** A class of visits and the wait promised to it. */
export interface ClassShown {
  readonly id: string;
  readonly name: Text;
  readonly target_ms: number;
  readonly head_start: number;
}

/** Take a message off the screens. */
export interface ClearMessage {
  readonly message: string;
  readonly do: "clear_message";
}

/** That capacity is not there after all; appointments placed on it are in danger. */
export interface CloseExtra {
  readonly extra: string;
  readonly do: "close_extra";
}

/** No more tickets; who waits is still helped, unless `send_home`: then every waiting ticket expires. */
export interface CloseHall {
  readonly send_home: boolean;
  readonly do: "close_hall";
}

/** Whether everybody who waits can still be helped before the door closes; `late` are those who probably cannot. */
export interface Closing {
  readonly closes: number;
  readonly late: Readonly<Record<Kind, number>>;
}

/**
 * Somebody at a counter, to whom a visit can be passed on. `person` is an opaque id.
 *
 * `free_at` is when the contact there usually ends, None when nobody is called or helped there.
 */
export interface Colleague {
  readonly person: string;
  readonly name: string;
  readonly counter: string;
  readonly free_at: number | null;
}

/** Who was away or parked waits again; so does whose visit was ended too early. */
export interface ComeBack {
  readonly ticket: string;
  readonly do: "come_back";
}

/** Who is called or served at a counter. */
export interface Contact {
  readonly ticket: string;
  readonly number: string;
  readonly kind: Kind;
  readonly class_: string;
  readonly progress: "called" | "serving";
  readonly services: readonly WantedShown[];
  readonly seat: boolean;
  readonly language: string;
  readonly taken: number;
  readonly called: number;
  readonly started: number | null;
  readonly usual_s: number;
  readonly missed: number;
  readonly reason: Reason;
  readonly waited_ms: number;
  readonly done: readonly WantedShown[];
  readonly park_reason: string;
  readonly note: string | null;
  readonly agreed: number | null;
  readonly appointment: string | null;
}

/** What a counter of this zone is calling or serving. */
export interface CounterNow {
  readonly counter: string;
  readonly open: boolean;
  readonly number: string | null;
  readonly progress: "called" | "serving" | null;
  readonly at: number | null;
}

/**
 * A counter on the manager's page. `since` is the last change: busy how long, free how long.
 *
 * `services` are those of today; `assigned`: a manager set them.
 */
export interface CounterRow {
  readonly counter: string;
  readonly state: "closed" | "paused" | "free" | "called" | "serving";
  readonly person_name: string | null;
  readonly number: string | null;
  readonly kind: Kind | null;
  readonly usual_s: number | null;
  readonly since: number | null;
  readonly services: readonly string[];
  readonly assigned: boolean;
}

/** A counter's public face. `x`, `y` place it on the sketch of the hall, 0 to 100 from top left. */
export interface CounterShown {
  readonly id: string;
  readonly name: string;
  readonly spoken: Text;
  readonly kind: CounterKind;
  readonly services: readonly string[];
  readonly x: number;
  readonly y: number;
}

/**
 * Topic `counter/<id>`. `mine`: the person of this connection holds it; `held` by anybody.
 *
 * `kept_for`: nobody is called, because an appointment must begin by then.
 */
export interface CounterView {
  readonly counter: string;
  readonly held: boolean;
  readonly person: string | null;
  readonly person_name: string | null;
  readonly paused: boolean;
  readonly contact: Contact | null;
  readonly next: NextOne | null;
  readonly why_not: Readonly<Record<string, WhyNot>>;
  readonly undo: Undoable | null;
  readonly services: readonly string[];
  readonly colleagues: readonly Colleague[];
  readonly kept_for: number | null;
}

/** The wait around this instant, in ms: the mean of the calls of a quarter of an hour, None when there were none. */
export interface CurvePoint {
  readonly at: number;
  readonly short_ms: number | null;
  readonly seated_ms: number | null;
}

/**
 * Counts of today. `on_time` of `called` first calls came within their target.
 *
 * `kept` of `promised` announced ranges were kept: called before the upper end of the range.
 */
export interface DayFigures {
  readonly taken: number;
  readonly waiting: number;
  readonly serving: number;
  readonly done: number;
  readonly no_show: number;
  readonly left: number;
  readonly called: number;
  readonly on_time: number;
  readonly promised: number;
  readonly kept: number;
}

/** A paired or connected device and its health. `sound` is a display's: what visitors hear of it. */
export interface DeviceRow {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly connected: boolean;
  readonly since: number | null;
  readonly printer: PrinterStatus | null;
  readonly sound: "voice" | "gong" | "nothing" | null;
}

/**
 * Topic `display/<zone>`: calls newest first (all of the last minute, at least eight), and who is next.
 *
 * `speaker` is the `line` of the one display of the zone that sounds; the others stay silent.
 */
export interface DisplayView {
  readonly zone: string;
  readonly opening: Opening;
  readonly calls: readonly CallShown[];
  readonly next: readonly string[];
  readonly counters: readonly CounterNow[];
  readonly speaker: string | null;
  readonly notices: Notices;
}

/** A command with an id of the sender's choosing; a repeat of the id gets the first answer again. */
export interface Do {
  readonly id: string;
  readonly command: Asked;
  readonly type: "do";
}

/** The command with this id is stored and done. */
export interface Done {
  readonly id: string;
  readonly result: Answer;
  readonly type: "done";
}

/** The building is safe: everything goes on where it was. */
export interface EndEvacuation {
  readonly do: "end_evacuation";
}

/** A number from the paper sheet, entered afterwards: when it was taken, and when it was helped if that is over. */
export interface EnterPaper {
  readonly number: number;
  readonly services: readonly Wanted[];
  readonly taken: number;
  readonly seat: boolean;
  readonly started: number | null;
  readonly ended: number | null;
  readonly do: "enter_paper";
}

/** Everybody must leave the building now: every screen says so, and nobody is called. */
export interface Evacuate {
  readonly do: "evacuate";
}

/** Somebody with an appointment who is not here yet: no name and no code. */
export interface ExpectedRow {
  readonly booking: string;
  readonly agreed: number;
  readonly kind: Kind;
  readonly services: readonly WantedShown[];
  readonly seat: boolean;
  readonly language: string;
  readonly usual_s: number;
}

/** One counter more of this kind, from so many minutes after midnight until the last one closes. */
export interface ExtraAsked {
  readonly kind: CounterKind;
  readonly opens_min: number;
}

/** The slider: -1 keeps walk-ins short, +1 appointments on time. `configured` is in force unless one was `set`. */
export interface FavourShown {
  readonly value: number;
  readonly configured: number;
  readonly set: boolean;
}

/** The contact ends. `done` is what was done, empty for what was asked for. */
export interface Finish {
  readonly counter: string;
  readonly done: readonly Wanted[];
  readonly do: "finish";
}

/**
 * Topic `floor` (staff): who waits, in order of arrival. `more` were left out to keep the view small.
 *
 * `aside` are parked or away, `limits` how many tickets are left of the services that were limited today,
 * `appointments` who is expected today and not here yet, earliest first. `alarms` come before a target is passed.
 */
export interface FloorView {
  readonly opening: Opening;
  readonly waiting: readonly WaitingRow[];
  readonly more: number;
  readonly counts: Readonly<Record<Kind, number>>;
  readonly recent: readonly TicketRow[];
  readonly counters: readonly CounterNow[];
  readonly staffed: readonly Staffed[];
  readonly aside: readonly AsideRow[];
  readonly expected: Readonly<Record<Kind, readonly [number, number] | null>>;
  readonly limits: Readonly<Record<string, number>>;
  readonly appointments: readonly ExpectedRow[];
  readonly notices: Notices;
  readonly alarms: readonly AlarmShown[];
}

/**
 * `halls` are all of them when there are several.
 *
 * `connected` counts devices and pages by role, `displays` those of a zone; `printer` is the one worst off.
 */
export interface FrontView {
  readonly hall: string;
  readonly halls: readonly HallShown[];
  readonly name: Text;
  readonly zone: string;
  readonly languages: readonly string[];
  readonly now: number;
  readonly opening: Opening;
  readonly zones: readonly ZoneShown[];
  readonly waiting: number;
  readonly counters_open: number;
  readonly connected: Readonly<Record<string, number>>;
  readonly displays: Readonly<Record<string, number>>;
  readonly printer: PrinterStatus | null;
}

/** A tile on the kiosk's home: its services are those with this `group`. `icon` is a Lucide name. */
export interface GroupShown {
  readonly id: string;
  readonly name: Text;
  readonly examples: Text;
  readonly icon: string;
}

/** A hall to choose. The first one is meant where none is named. */
export interface HallShown {
  readonly id: string;
  readonly name: Text;
}

/**
 * The first message. `name` is the device's own name ("kiosk-1"), `token` what pairing gave it.
 *
 * Without a token a device that is not in open mode gets `pairing` messages and waits for the manager.
 * Staff, host and manager are known by the session cookie of the upgrade instead, a visitor by the topic's secret.
 */
export interface Hello {
  readonly version: number;
  readonly role: DeviceRole;
  readonly hall: string;
  readonly name: string;
  readonly topics: readonly string[];
  readonly token: string | null;
  readonly type: "hello";
}

/** Print this slip before `expires`; repeated until acknowledged. */
export interface Job {
  readonly id: string;
  readonly data: Slip;
  readonly expires: number;
  readonly kind: "slip";
  readonly type: "job";
}

/** On this date, keep this share of the capacity for walk-ins all day; None for what is configured. */
export interface KeepForWalkIns {
  readonly date: string;
  readonly share: number | null;
  readonly do: "keep_for_walk_ins";
}

/**
 * Topic `kiosk`. `waiting` counts people by kind; `slips` are the recent ones; `printers` by kiosk name.
 *
 * `expected` is the range in minutes for who takes a ticket now; `waits` is that of each service where the forecast
 * says it. `full` are services without tickets left today.
 * `free_today` has the first free time of today for one of each service that is by appointment only now and can be
 * booked; None when today has none.
 */
export interface KioskView {
  readonly opening: Opening;
  readonly waiting: Readonly<Record<Kind, number>>;
  readonly counters_open: Readonly<Record<Kind, number>>;
  readonly slips: readonly SlipShown[];
  readonly printers: Readonly<Record<string, PrinterStatus>>;
  readonly expected: Readonly<Record<Kind, readonly [number, number] | null>>;
  readonly full: readonly string[];
  readonly notices: Notices;
  readonly free_today: Readonly<Record<string, number | null>>;
  readonly waits: Readonly<Record<string, readonly [number, number]>>;
}

/** The visitor goes home before being helped. */
export interface Leave {
  readonly ticket: string;
  readonly do: "leave";
}

/** At most so many tickets of a service today, 0 to stop it, None for as many as come. */
export interface LimitService {
  readonly service: string;
  readonly at_most: number | null;
  readonly do: "limit_service";
}

/**
 * Topic `manager`: the live floor in figures, the counters and the devices.
 *
 * `expected` is the range in minutes for who takes a ticket now, `last` the newest tickets. `printers` names the
 * printer of each kiosk; `unprinted` are slips that failed, or that wait for a printer that cannot print now.
 * `waits` are the announced ranges by service where the forecast says them, `foreseen`: it does now. `alarms` come
 * before a target is passed, the first one first.
 */
export interface ManagerView {
  readonly opening: Opening;
  readonly day: DayFigures;
  readonly classes: readonly WaitShown[];
  readonly services: readonly WaitShown[];
  readonly counters: readonly CounterRow[];
  readonly devices: readonly DeviceRow[];
  readonly pairings: readonly PairingRow[];
  readonly printers: Text;
  readonly unprinted: readonly TicketRow[];
  readonly notices: Notices;
  readonly expected: Readonly<Record<Kind, readonly [number, number] | null>>;
  readonly limits: readonly ServiceToday[];
  readonly curve: readonly CurvePoint[];
  readonly closing: Closing | null;
  readonly last: readonly TicketRow[];
  readonly waits: Readonly<Record<string, readonly [number, number]>>;
  readonly foreseen: boolean;
  readonly alarms: readonly AlarmShown[];
  readonly favour: FavourShown;
}

/** Words for visitors, until `until` or until they are taken away. No `zones`: everywhere. */
export interface MessageOnScreens {
  readonly id: string;
  readonly text: Text;
  readonly zones: readonly string[];
  readonly since: number;
  readonly until: number | null;
}

/** The appointment is at another time. `overbook` as in `Book`. */
export interface MoveBooking {
  readonly booking: string;
  readonly at: number;
  readonly overbook: string;
  readonly do: "move_booking";
}

/**
 * Give every appointment of this date that nobody is there for another place: the same time where somebody else is
 * free, or else the first free time after it.
 */
export interface MoveEndangered {
  readonly date: string;
  readonly do: "move_endangered";
}

/** Whom `call_next` would call now, with the reason. `waited_ms` is in whole minutes. */
export interface NextOne {
  readonly ticket: string;
  readonly number: string;
  readonly services: readonly WantedShown[];
  readonly since: number;
  readonly reason: Reason;
}

/**
 * The command with this id was refused; nothing has changed.
 *
 * `when` is what the code is about: the next free time, or when the visitor is expected.
 */
export interface NotDone {
  readonly id: string;
  readonly code: Code;
  readonly detail: string;
  readonly when: number | null;
  readonly type: "refused";
}

/** The called visitor did not come: waits on with a grace, or is a no-show the last time. */
export interface NotThere {
  readonly counter: string;
  readonly do: "not_there";
}

/**
 * What staff write about a visit, for colleagues: replaces what stood there, empty takes it away.
 *
 * It is answered like a command. It never enters the journal and is forgotten within a day.
 */
export interface Note {
  readonly id: string;
  readonly ticket: string;
  readonly text: string;
  readonly type: "note";
}

/** It is done and there is nothing to tell. */
export interface Noted {
  readonly answer: "noted";
}

/** What concerns this reader; `evacuation` is since when everybody must leave. */
export interface Notices {
  readonly messages: readonly MessageOnScreens[];
  readonly evacuation: number | null;
}

/** More capacity on a date: somebody more at a counter of this kind, for these services (none named: all). */
export interface OpenExtra {
  readonly extra: string;
  readonly date: string;
  readonly opens_min: number;
  readonly closes_min: number;
  readonly counter_kind: CounterKind;
  readonly services: readonly string[];
  readonly do: "open_extra";
}

/** Let walk-ins in by hand, until the next configured closing. */
export interface OpenHall {
  readonly do: "open_hall";
}

/** Whether walk-ins are let in now; else the next session if one is known, and why the hall is closed. */
export interface Opening {
  readonly open: boolean;
  readonly closes: number | null;
  readonly next_opens: number | null;
  readonly reason: string;
  readonly by_appointment: readonly string[];
  readonly today: readonly (readonly [number, number])[];
}

/** A day to come under one roster. `keeps`: every class keeps its target; `breach_min` as in Played, per day. */
export interface OutlookShown {
  readonly counters: readonly string[];
  readonly classes: readonly ClassExpected[];
  readonly mean_min: number;
  readonly breach_min: number;
  readonly keeps: boolean;
}

/** The manager confirmed: keep this token and say hello with it from now on. `welcome` follows. */
export interface Paired {
  readonly token: string;
  readonly type: "paired";
}

/** Show this one-time code; the manager confirms it. `code` has 6 digits and stands until `expires`. */
export interface Pairing {
  readonly code: string;
  readonly expires: number;
  readonly type: "pairing";
}

/** A device that shows this code and waits for the manager's word. */
export interface PairingRow {
  readonly code: string;
  readonly name: string;
  readonly role: string;
  readonly expires: number;
}

/** The visitor goes to get something and comes back: `reason` is one of the town's, for example a photo. */
export interface Park {
  readonly counter: string;
  readonly reason: string;
  readonly do: "park";
}

/** No more calls at this counter for now; a contact in progress goes on. */
export interface PauseCounter {
  readonly counter: string;
  readonly do: "pause_counter";
}

/**
 * One column: what became of the days. `on_time` is the share of appointments that began within ten minutes.
 *
 * `breach_min` are the minutes waited past the targets, of everybody together.
 */
export interface Played {
  readonly classes: readonly ClassPlayed[];
  readonly on_time: number;
  readonly over_45: number;
  readonly left: number;
  readonly breach_min: number;
}

/** Print the slip of a ticket once more, on the printer that belongs to `at` (a kiosk), or where it was printed. */
export interface PrintAgain {
  readonly ticket: string;
  readonly at: string | null;
  readonly do: "print_again";
}

/** A printer's state as it tells it itself; `online` is false when it does not answer. */
export interface PrinterStatus {
  readonly online: boolean;
  readonly paper: "ok" | "low" | "out";
  readonly cover: "closed" | "open";
}

/** `GET /promises`: today and the last weeks, newest day first, and how often promises are meant to be kept. */
export interface Promises {
  readonly days: readonly PromisesOfDay[];
  readonly meant: number;
}

/**
 * The ranges that were announced to visitors of one kind on a day (ISO date), and how true they were.
 *
 * `called` of the `promised` were called, `kept` of those before the upper end. `error_min` is the mean distance of
 * the wait from the middle of the range, `bias_min` the mean of the wait minus that middle: above 0 waits were longer
 * than said. Both None while nobody was called.
 */
export interface PromisesOfDay {
  readonly date: string;
  readonly kind: Kind;
  readonly promised: number;
  readonly called: number;
  readonly kept: number;
  readonly error_min: number | null;
  readonly bias_min: number | null;
}

/**
 * Why this visitor: the rule that decided, the wait against the target, and how many others could be called.
 *
 * `helping`: a desk or room takes a short visit that the standing counters leave waiting too long. `agreed` is the
 * time of an appointment; `not_due` counts the appointments that are here before theirs.
 */
export interface Reason {
  readonly code: ReasonCode;
  readonly waited_ms: number;
  readonly target_ms: number;
  readonly others: number;
  readonly helping: boolean;
  readonly agreed: number | null;
  readonly not_due: number;
}

/** Why a visitor may be parked. */
export interface ReasonShown {
  readonly id: string;
  readonly name: Text;
}

/** Announce the called one again. */
export interface Recall {
  readonly counter: string;
  readonly do: "recall";
}

/** The counter closes; refused while somebody is called or served there. */
export interface ReleaseCounter {
  readonly counter: string;
  readonly do: "release_counter";
}

/** Whoever works by this roster is not there on this date. */
export interface ReportAbsent {
  readonly roster: string;
  readonly date: string;
  readonly do: "report_absent";
}

/** Is there after all. */
export interface ReportBack {
  readonly roster: string;
  readonly date: string;
  readonly do: "report_back";
}

/** The counter calls again. */
export interface ResumeCounter {
  readonly counter: string;
  readonly do: "resume_counter";
}

/** One counter more of a kind, or one less: the counter that is missed least of those that do the same. */
export interface RosterChange {
  readonly what: string;
  readonly outlook: OutlookShown;
}

/** This visitor already stands at the counter: the contact begins without a call. */
export interface ServeHere {
  readonly counter: string;
  readonly ticket: string;
  readonly do: "serve_here";
}

/** Somebody without a ticket stands at the counter: a ticket and its contact begin at once. */
export interface ServeNew {
  readonly counter: string;
  readonly services: readonly Wanted[];
  readonly language: string;
  readonly do: "serve_new";
}

/** A product as visitors and staff see it. `kind` is that of one; seconds are usual lengths. */
export interface ServiceShown {
  readonly id: string;
  readonly name: Text;
  readonly group: string;
  readonly usual_s: number;
  readonly further_s: number;
  readonly kind: Kind;
  readonly at_most: number;
  readonly how_many: Text;
  readonly documents: readonly Text[];
  readonly price: Text;
  readonly online: string | null;
  readonly online_qr: string | null;
  readonly search: readonly string[];
}

/** A service that a manager limited today: `taken` of `at_most` tickets are given, 0 is stopped. */
export interface ServiceToday {
  readonly service: string;
  readonly at_most: number;
  readonly taken: number;
}

/** Whom the calling rule favours from now on: -1 walk-ins short, +1 appointments on time, None as configured. */
export interface SetFavour {
  readonly value: number | null;
  readonly do: "set_favour";
}

/** Words on every screen of these zones (none named: all), for so many minutes or until taken away. */
export interface ShowMessage {
  readonly text: Text;
  readonly zones: readonly string[];
  readonly minutes: number | null;
  readonly do: "show_message";
}

/**
 * What stands on a slip, worded in the ticket's language; an empty text leaves that part out.
 *
 * Never the product: nothing on paper shows who comes for social help. `qr` is an address or nothing.
 */
export interface Slip {
  readonly hall: string;
  readonly printed: string;
  readonly number: string;
  readonly place: string;
  readonly place_detail: string;
  readonly wait: string;
  readonly wait_detail: string;
  readonly keep_ready_label: string;
  readonly keep_ready: readonly string[];
  readonly qr: string | null;
  readonly qr_title: string;
  readonly qr_text: string;
  readonly footer: string;
}

/** The state of one print job. */
export interface SlipShown {
  readonly job: string;
  readonly ticket: string;
  readonly state: SlipState;
}

/** Whether a display's browser lets it make a sound; said after the welcome and when it changed. */
export interface Sound {
  readonly on: boolean;
  readonly type: "sound";
}

/** An open counter and who sits there. `services` are those of today where a manager set them, else None. */
export interface Staffed {
  readonly counter: string;
  readonly person_name: string;
  readonly paused: boolean;
  readonly services: readonly string[] | null;
}

/** The called visitor is at the counter: the contact begins. */
export interface Start {
  readonly counter: string;
  readonly do: "start";
}

/** A printer's own health, sent when it changed. */
export interface Status {
  readonly printer: PrinterStatus;
  readonly type: "status";
}

/** The visitor goes out and keeps the place; comes back by itself after so many minutes, or sooner by `ComeBack`. */
export interface StepAway {
  readonly ticket: string;
  readonly minutes: number;
  readonly do: "step_away";
}

/** The asking person sits down at a counter. `over`: also when somebody else holds it. */
export interface TakeCounter {
  readonly counter: string;
  readonly over: boolean;
  readonly do: "take_counter";
}

/** A visitor wants one or more services. `seat`: wants to sit, no reason asked. `slip`: print it. */
export interface TakeTicket {
  readonly services: readonly Wanted[];
  readonly seat: boolean;
  readonly language: string;
  readonly slip: boolean;
  readonly do: "take_ticket";
}

/**
 * A ticket: `number` as people see it, `before` people of this kind who wait already, `job` its slip.
 *
 * `expected` is the announced wait, a range of minutes; None when no open counter could take it. `link` is the path
 * of the page where the visitor follows it, "/ticket/<secret>", which nobody else can guess. `agreed` is the time of
 * the appointment that the visitor came for; None also for who came too late for it.
 */
export interface TicketGiven {
  readonly ticket: string;
  readonly number: string;
  readonly kind: Kind;
  readonly before: number;
  readonly job: string | null;
  readonly expected: readonly [number, number] | null;
  readonly agreed: number | null;
  readonly link: string | null;
  readonly answer: "ticket_given";
}

/** A recent ticket, for looking up, printing again or cancelling. */
export interface TicketRow {
  readonly ticket: string;
  readonly number: string;
  readonly progress: Progress;
  readonly taken: number;
  readonly slip: SlipState | null;
  readonly kind: Kind;
  readonly services: readonly WantedShown[];
}

/** Topic `ticket/<secret>`: the visit, until it has ended. */
export interface TicketView {
  readonly visit: VisitShown | null;
  readonly notices: Notices;
}

/**
 * `GET /tomorrow`: a day to come, with the counters of the day `like`, the last one of its sort.
 *
 * `booked` appointments and about `walk_ins` others are expected. `smallest` is the smallest roster that was found to
 * keep every target; None when none that was tried does.
 */
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

/**
 * Topic `town`: what hardly changes. `languages` has the switched-on ones, the default first.
 *
 * `check_in` is None where nobody works by appointment.
 */
export interface TownView {
  readonly hall: string;
  readonly name: Text;
  readonly colour: string;
  readonly zone: string;
  readonly languages: readonly string[];
  readonly groups: readonly GroupShown[];
  readonly services: readonly ServiceShown[];
  readonly counters: readonly CounterShown[];
  readonly zones: readonly ZoneShown[];
  readonly classes: readonly ClassShown[];
  readonly places: Readonly<Record<Kind, WaitingPlace>>;
  readonly short_below_s: number;
  readonly park_reasons: readonly ReasonShown[];
  readonly away_at_most_min: number;
  readonly paper_letter: string;
  readonly paper_numbers: number;
  readonly undo_ms: number;
  readonly closed_advice: Text;
  readonly help_text: Text;
  readonly public_url: string | null;
  readonly check_in: CheckInShown | null;
  readonly volume: readonly VolumeFrom[];
}

/** One deed. `who` and `about` are names where they are known still, else ids; `address` is where it came from. */
export interface TrailLine {
  readonly id: number;
  readonly at: number;
  readonly who: string;
  readonly what: string;
  readonly about: string;
  readonly address: string;
}

/** The newest lines first; `more`: there are older ones, to be asked with the last id as `before`. */
export interface TrailPage {
  readonly lines: readonly TrailLine[];
  readonly more: boolean;
}

/**
 * The visitor goes on to other services, or to a counter or person, and tells nothing twice.
 *
 * Without `services` those of the visit stay; `seat`: from now on seated; `done` is what was done here.
 */
export interface Transfer {
  readonly counter: string;
  readonly services: readonly Wanted[];
  readonly to_counter: string | null;
  readonly to_person: string | null;
  readonly seat: boolean;
  readonly done: readonly Wanted[];
  readonly do: "transfer";
}

/** Take back this counter's own last command. */
export interface Undo {
  readonly counter: string;
  readonly do: "undo";
}

/** What the counter can take back, and until when. */
export interface Undoable {
  readonly what: Deed;
  readonly number: string;
  readonly until: number;
}

/** What would be different. `split_min`: visits that usually take less are short; `without`: nobody sits there. */
export interface VariantAsked {
  readonly rule: "ours" | "plain" | "first-come" | "separate" | "strict" | "booked-time";
  readonly favour: number | null;
  readonly split_min: number | null;
  readonly extra: readonly ExtraAsked[];
  readonly without: readonly string[];
}

/** The whole state of a topic as of event `seq`; newest wins. `now` is the hall's clock at sending. */
export interface View {
  readonly topic: string;
  readonly seq: number;
  readonly now: number;
  readonly data: unknown;
  readonly type: "view";
}

/**
 * A visit of today, whatever became of it. `counter` is where it is called or helped, or was last.
 *
 * `since` and `target_ms` are of the wait that goes on; `back` is when who is away waits again by itself.
 */
export interface VisitFound {
  readonly ticket: string;
  readonly number: string;
  readonly progress: Progress;
  readonly kind: Kind;
  readonly class_: string;
  readonly services: readonly WantedShown[];
  readonly seat: boolean;
  readonly language: string;
  readonly taken: number;
  readonly since: number;
  readonly target_ms: number;
  readonly promised_min: readonly [number, number] | null;
  readonly counter: string | null;
  readonly called: number | null;
  readonly started: number | null;
  readonly ended: number | null;
  readonly again: number | null;
  readonly missed: number;
  readonly aside: number | null;
  readonly back: number | null;
  readonly park_reason: string;
  readonly slip: SlipState | null;
  readonly note: string | null;
}

/**
 * A visit as the visitor may follow it, never what for.
 *
 * `before` counts who of this kind is ahead, and is None where that count could rise. `counter` is the public name of
 * where the visitor is called or helped; `calls` rises with each call and recall. `missed`: called, and not there.
 * `expected` is the range in minutes from now on, `back` when being away ends, `keep_ready` as on the slip,
 * `agreed` the time of the appointment that the visitor came in time for.
 */
export interface VisitShown {
  readonly number: string;
  readonly language: string;
  readonly kind: Kind;
  readonly progress: "waiting" | "called" | "serving" | "parked" | "away";
  readonly taken: number;
  readonly before: number | null;
  readonly missed: boolean;
  readonly counter: string | null;
  readonly called: number | null;
  readonly calls: number;
  readonly ticket: string;
  readonly expected: readonly [number, number] | null;
  readonly back: number | null;
  readonly aways_left: number;
  readonly keep_ready: readonly string[];
  readonly agreed: number | null;
}

/** Who was called; the counter's view tells the rest. */
export interface VisitorCalled {
  readonly ticket: string;
  readonly answer: "visitor_called";
}

/** How loud displays are from this minute of the local day on: 0 is silent, 100 the loudest. */
export interface VolumeFrom {
  readonly minute: number;
  readonly percent: number;
}

/** Who waits in one class or for one service, and since when the longest. */
export interface WaitShown {
  readonly id: string;
  readonly waiting: number;
  readonly longest_since: number | null;
  readonly target_ms: number;
  readonly late: number;
}

/** Where visitors of a kind wait: `title` "Wacht bij de snelbalie", `detail` how to find it. */
export interface WaitingPlace {
  readonly title: Text;
  readonly detail: Text;
}

/**
 * A waiting person as staff see it: no name, no age. `again` is when a missed one can be called again.
 *
 * `appointment` is the one of who came in time for it, `agreed` its time, before which `since` is not counted.
 * `taken` is when the visitor came, `waited_ms` was waited before `since`; `to_counter` and `to_person` (a name) are
 * whom the visit was passed on to. `promised_min` is what was announced when the visitor came, `expected_min` what
 * the forecast says from now on, None where it says nothing.
 */
export interface WaitingRow {
  readonly ticket: string;
  readonly number: string;
  readonly kind: Kind;
  readonly class_: string;
  readonly services: readonly WantedShown[];
  readonly seat: boolean;
  readonly language: string;
  readonly taken: number;
  readonly since: number;
  readonly agreed: number | null;
  readonly appointment: string | null;
  readonly target_ms: number;
  readonly usual_s: number;
  readonly again: number | null;
  readonly missed: number;
  readonly waited_ms: number;
  readonly promised_min: readonly [number, number] | null;
  readonly expected_min: readonly [number, number] | null;
  readonly to_counter: string | null;
  readonly to_person: string | null;
  readonly note: string | null;
}

/** A service and how many of it. */
export interface Wanted {
  readonly service: string;
  readonly amount: number;
}

/** A service and how many of it. */
export interface WantedShown {
  readonly service: string;
  readonly amount: number;
}

/**
 * The device is known. `now` sets the clock of a page; `person` is the signed-in person's public name.
 *
 * `speed` is how fast that clock runs: more than 1 in a rehearsal only. `line` is this connection's own name.
 */
export interface Welcome {
  readonly version: number;
  readonly hall: string;
  readonly device: string;
  readonly now: number;
  readonly open_mode: boolean;
  readonly person: string | null;
  readonly speed: number;
  readonly line: string;
  readonly type: "welcome";
}

/** `POST /what-if`: the day (ISO date) as it would have been under each of these; past days only. */
export interface WhatIfAsked {
  readonly hall: string;
  readonly date: string;
  readonly variants: readonly VariantAsked[];
}

/** The days (ISO dates) that were played, as they are called now and then in each variant. */
export interface WhatIfTold {
  readonly days: readonly string[];
  readonly columns: readonly Played[];
}

/**
 * A waiting zone with its display: `layout` is `calls` (a line per call) or `counters` (a card per counter).
 *
 * Type sizes follow from the panel: its width in pixels and in millimetres, read from `distance_m`.
 */
export interface ZoneShown {
  readonly id: string;
  readonly name: Text;
  readonly layout: "calls" | "counters";
  readonly counters: readonly string[];
  readonly dark: boolean;
  readonly width_px: number;
  readonly width_mm: number;
  readonly distance_m: number;
  readonly message: Text;
}
