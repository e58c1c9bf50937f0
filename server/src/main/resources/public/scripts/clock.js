/**
 * The server's clock, as far as this page can know it. The phone's own clock is never trusted: time runs on a
 * monotonic counter, and each instant heard from the server is a lower bound of the server's now.
 */
export class Clock {
  constructor(monotonic = () => performance.now()) {
    this.monotonic = monotonic;
    this.offset = null;
  }

  /** Takes an instant the server just sent (ISO 8601, or an HTTP date). The latest bound wins. */
  heard(instant) {
    const at = Date.parse(instant);
    if (Number.isNaN(at)) return;
    const offset = at - this.monotonic();
    const jumpedBack = this.offset !== null && this.offset - offset > 120000;
    if (this.offset === null || offset > this.offset || jumpedBack) this.offset = offset;
  }

  /** Whole seconds until an instant of the server, never below 0; null before anything was heard. */
  secondsUntil(instant) {
    if (this.offset === null) return null;
    return Math.max(0, Math.ceil((Date.parse(instant) - this.monotonic() - this.offset) / 1000));
  }
}
