/** The loudspeaker of this display: the gong, then the sentences; it knows when the browser will not let it. */
import { LASTS_S, ring } from "./bell.ts";
import { fetched } from "./sounds.ts";

const WAKES = ["pointerdown", "keydown"] as const;

/** Something that sounds into a node, from an instant of the context's own clock on. */
type Sound = (context: BaseAudioContext, at: number, into: AudioNode) => void;

/** Between two languages, and before the next call. */
const PAUSE_S = 0.4;

export class Speaker {
  #context: AudioContext | undefined;
  #volume: GainNode | undefined;

  /** `changed` is called when sound becomes possible or impossible. */
  constructor(private readonly changed: () => void) {}

  /** Ask for sound. A browser that was not told to allow it waits until somebody touches the screen. */
  open(): void {
    this.#context = new AudioContext();
    this.#volume = new GainNode(this.#context);
    this.#volume.connect(this.#context.destination);
    this.#context.onstatechange = this.changed;
    for (const wake of WAKES) addEventListener(wake, this.wake);
  }

  close(): void {
    for (const wake of WAKES) removeEventListener(wake, this.wake);
    void this.#context?.close();
  }

  get heard(): boolean {
    return this.#context?.state === "running";
  }

  /** How loud it is, from 0 to 1; also in the middle of a sentence. */
  set loudness(factor: number) {
    if (this.#volume && this.#volume.gain.value !== factor) this.#volume.gain.value = factor;
  }

  /** Somebody touched the screen. */
  readonly wake = (): void => {
    void this.#context?.resume();
  };

  /** The gong alone. */
  ring(): void {
    this.play(ring);
  }

  /** Now, over whatever else sounds. */
  play(sound: Sound): void {
    if (this.#context && this.#volume) {
      sound(this.#context, this.#context.currentTime, this.#volume);
    }
  }

  /** Gong, then the sentences as soon as they are there; without those that do not come in time. */
  async announce(sounds: readonly string[], withinMs: number): Promise<void> {
    const context = this.#context;
    if (!context) return;
    const sentences = sounds.map((name) => fetched(context, name, AbortSignal.timeout(withinMs)));
    this.ring();
    await this.#over(new ConstantSourceNode(context, { offset: 0 }), LASTS_S);
    for (const sentence of sentences) {
      const buffer = await sentence;
      if (!buffer) continue;
      await this.#over(new AudioBufferSourceNode(context, { buffer }), buffer.duration + PAUSE_S);
    }
  }

  /** Let it sound for so long. */
  #over(source: AudioScheduledSourceNode, seconds: number): Promise<void> {
    source.connect(this.#volume!);
    const timer = new ConstantSourceNode(source.context, { offset: 0 });
    const over = new Promise<void>((resolve) => timer.onended = () => resolve());
    const now = source.context.currentTime;
    timer.start(now);
    timer.stop(now + seconds);
    source.start(now);
    return over;
  }
}
