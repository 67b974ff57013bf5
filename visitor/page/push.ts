/** Whether this browser is told of an appointment or a ticket while its page is closed, and how somebody chooses so. */

/** What is told of: an appointment with its key, or the secret in the link of a ticket. */
export interface About {
  readonly hall: string;
  readonly booking?: string;
  readonly key?: string;
  readonly ticket?: string;
}

/** The browser and the house, so that a test can be both. */
export interface Surroundings {
  /** Whether the house sends such messages and the browser takes them. */
  readonly can: boolean;
  /** Ask who holds the phone; only while something is pressed. */
  allowed(): Promise<boolean>;
  /** Where messages for this page go; undefined when it gets none. */
  current(): Promise<PushSubscriptionJSON | undefined>;
  subscribe(key: string): Promise<PushSubscriptionJSON>;
  end(): Promise<void>;
  /** What the house answers. Throws when it refuses, or when nobody is there. */
  house(method: "GET" | "POST" | "DELETE", body?: unknown): Promise<{ key: string } | undefined>;
}

export class Push {
  on = false;
  busy = false;
  refused: "denied" | "failed" | undefined;
  #begun = false;

  constructor(
    private readonly about: About,
    private readonly world: Surroundings,
    private readonly changed: () => void,
  ) {}

  get can(): boolean {
    return this.world.can;
  }

  /** See how it stands, once. */
  async begin(): Promise<void> {
    if (this.#begun || !this.can) return;
    this.#begun = true;
    this.on = await this.world.current() !== undefined;
    this.changed();
  }

  async start(language: string): Promise<void> {
    await this.#do(async () => {
      if (!await this.world.allowed()) {
        this.refused = "denied";
        return;
      }
      const { key } = (await this.world.house("GET"))!;
      try {
        const subscription = await this.world.subscribe(key);
        await this.world.house("POST", { ...this.about, subscription, language });
      } catch (error) {
        await this.world.end();
        throw error;
      }
      this.on = true;
    });
  }

  async stop(): Promise<void> {
    await this.#do(async () => {
      const subscription = await this.world.current();
      await this.world.end();
      this.on = false;
      // When the house cannot be told now, it hears from the browser's maker that nobody listens.
      await this.world.house("DELETE", { ...this.about, subscription }).catch(() => {});
    });
  }

  async #do(deed: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.refused = undefined;
    this.changed();
    // Whatever goes wrong between the phone, its maker and the house: it does not work now, and that is told.
    await deed().catch(() => {
      this.refused = "failed";
    });
    this.busy = false;
    this.changed();
  }
}
