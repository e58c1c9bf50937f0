/**
 * <tandem-stage>: what the server draws into its property `fragment` is patched in place, so that bars grow and cards
 * stay where they are. Says 'drawn' each time.
 */
import { morph } from './morph.js';
import { tick } from './ticking.js';

class Stage extends HTMLElement {
  #fragment = '';

  connectedCallback() {
    // set before this script was there
    if (Object.hasOwn(this, 'fragment')) {
      const early = this.fragment;
      delete this.fragment;
      this.fragment = early;
    }
  }

  get fragment() {
    return this.#fragment;
  }

  set fragment(html) {
    this.#fragment = html ?? '';
    morph(this, this.#fragment);
    tick(this);
    this.dispatchEvent(new CustomEvent('drawn', { bubbles: true }));
  }
}

if (!customElements.get('tandem-stage')) customElements.define('tandem-stage', Stage);
