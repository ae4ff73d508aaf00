/**
 * Work that runs once at a time and says whether all is done. Who asks for it while it runs may have come too late for it,
 * and waits for one more run, together with all who ask meanwhile.
 */
export class OneAtATime {
  readonly #work: () => Promise<boolean>;
  #running: Promise<boolean> | null = null;
  #next: Promise<boolean> | null = null;

  constructor(work: () => Promise<boolean>) {
    this.#work = work;
  }

  run(): Promise<boolean> {
    if (this.#next !== null) return this.#next;
    if (this.#running === null) return this.#begin();
    this.#next = this.#running
      .catch(() => false)
      .then((isDone) => {
        this.#next = null;
        // What has just failed is tried again when its time has come, not at once.
        return isDone ? this.#begin() : false;
      });
    return this.#next;
  }

  #begin(): Promise<boolean> {
    this.#running = this.#work().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }
}
