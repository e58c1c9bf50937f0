const unreached = { status: 0, body: null, retryAfter: 0, etag: null };

/** A network's login page and a proxy's own errors come in Tandem's place: they say nothing of a session. */
const isOurs = (response) => response.headers.has('Tandem');

/**
 * The participant's API. Every call answers with a value, {status, body, retryAfter, etag}; status 0 means that the
 * server was not reached. Nothing here throws, but for events().
 */
export class Api {
  constructor(code, clock) {
    this.base = `/api/v1/s/${encodeURIComponent(code)}`;
    this.clock = clock;
  }

  state(etag) {
    return this.call('GET', '', undefined, etag ? { 'If-None-Match': etag } : {});
  }

  join(choices) {
    return this.call('POST', '/join', choices);
  }

  pass() {
    return this.call('POST', '/pass', {});
  }

  /** @param item "guess" for what is asked beside; nothing for the answer itself */
  answer(step, round, item, body) {
    return this.call('PUT', `/answers/${step}/${round}${item ? `/${item}` : ''}`, body);
  }

  takeBack() {
    return this.call('DELETE', '/answers');
  }

  holdWords(step, held) {
    return this.call('PUT', `/words/${step}`, { held });
  }

  cards(step, round, after) {
    return this.call('GET', `/cards/${step}/${round}?after=${encodeURIComponent(after)}`);
  }

  /** @param lens "whole", "group" or "wider" */
  picture(step, round, lens) {
    return this.call('GET', `/picture/${step}/${round}?lens=${lens}`);
  }

  contrasts() {
    return this.call('GET', '/contrasts');
  }

  /** The event stream as a plain response: an EventSource would hide the heartbeats that tell silence from calm. */
  async events(signal) {
    const response = await fetch(`${this.base}/events`, {
      headers: { Accept: 'text/event-stream' }, credentials: 'same-origin', cache: 'no-store', signal,
    });
    if (!isOurs(response)) throw new Error('not Tandem');
    return response;
  }

  async call(method, path, body, headers = {}) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), 12000);
    try {
      const sent = body === undefined ? headers : Object.assign({ 'Content-Type': 'application/json' }, headers);
      const response = await fetch(this.base + path, {
        method, headers: sent, body: body === undefined ? undefined : JSON.stringify(body),
        credentials: 'same-origin', cache: 'no-store', signal: stop.signal,
      });
      return await this.outcome(response);
    } catch {
      return unreached;
    } finally {
      clearTimeout(timer);
    }
  }

  async outcome(response) {
    if (!isOurs(response)) return unreached;
    const date = response.headers.get('Date');
    if (date) this.clock.heard(date);
    const text = await response.text();
    const json = /json/.test(response.headers.get('Content-Type') || '');
    return {
      status: response.status,
      body: json && text ? JSON.parse(text) : text,
      retryAfter: Number(response.headers.get('Retry-After')) || 0,
      etag: response.headers.get('ETag'),
    };
  }
}
