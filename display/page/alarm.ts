/** Lets the siren sound while everybody must leave, with pauses in which staff can be heard. */
import { siren } from "./siren.ts";

/** Four seconds of siren, then six to speak. */
const EVERY_MS = 10_000;

type Sound = (context: BaseAudioContext, at: number, into: AudioNode) => void;

export interface Loudspeaker {
  readonly heard: boolean;
  play(sound: Sound): void;
}

export class Alarm {
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly speaker: Loudspeaker) {}

  /** Begin or end; asked again, nothing changes. Without leave to sound it begins once there is. */
  sound(on: boolean): void {
    if (!on || !this.speaker.heard) return this.#stop();
    if (this.#timer) return;
    this.speaker.play(siren);
    this.#timer = setInterval(() => this.speaker.play(siren), EVERY_MS);
  }

  #stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}
