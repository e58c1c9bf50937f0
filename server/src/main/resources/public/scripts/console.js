/** The console: keys and clickers press its buttons, and what is private stays covered until it is held or pressed. */
import './stage.js';

const HELD = 350;

/** Typing in a field, or with a dialog open, no key does anything but what it always does. */
function isBusy(event) {
  const typing = event.composedPath().some((element) => element.matches?.(
    'input, textarea, select, [contenteditable="true"], [role="radio"], [role="listbox"], [aria-haspopup="listbox"], [role="menu"]'));
  return typing || document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]') !== null;
}

addEventListener('keydown', (event) => {
  // a key that is held is one press: browsers would press the button again and again
  if (event.repeat && event.key === 'Enter' && event.composedPath()[0].matches?.('.control')) event.preventDefault();
  if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isBusy(event)) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  for (const button of document.querySelectorAll('.console [data-keys]')) {
    if (button.dataset.keys.split(' ').includes(key)) {
      event.preventDefault();
      if (!button.disabled && !button.hidden) button.click();
      return;
    }
  }
});

/** <tandem-cover>: a button, and beside it what it covers. */
class Cover extends HTMLElement {
  static observedAttributes = ['about', 'unneeded'];

  #open = false;
  #since = 0;
  #wasOpen = false;

  connectedCallback() {
    this.addEventListener('pointerdown', (event) => this.#isButton(event) && this.#hold());
    for (const end of ['pointerup', 'pointercancel', 'pointerleave']) {
      this.addEventListener(end, () => this.#release());
    }
    // by keyboard, or by a script that presses: no holding
    this.addEventListener('click', (event) => {
      if (this.#isButton(event) && event.detail === 0) this.#show(!this.#open);
    });
    this.#show(this.#open);
  }

  attributeChangedCallback(name, before, now) {
    if (name === 'about' && before !== now) this.#open = false;
    this.#show(this.#open);
  }

  get #button() {
    return this.querySelector(':scope > .cover-button');
  }

  #isButton(event) {
    return this.#button !== null && event.composedPath().includes(this.#button);
  }

  #hold() {
    this.#since = performance.now();
    this.#wasOpen = this.#open;
    this.#show(true);
  }

  #release() {
    if (!this.#since) return;
    const held = performance.now() - this.#since > HELD;
    this.#since = 0;
    this.#show(held ? false : !this.#wasOpen);
  }

  #show(open) {
    this.#open = open;
    const button = this.#button;
    const inside = this.querySelector(':scope > .covered');
    if (!button || !inside) return;
    const unneeded = this.hasAttribute('unneeded');
    // what was typed under it is sent before it is out of reach
    if (!open && !unneeded && inside.contains(document.activeElement)) document.activeElement.blur();
    button.hidden = unneeded;
    inside.hidden = !open && !unneeded;
    button.setAttribute('aria-expanded', String(open));
    this.toggleAttribute('open', open || unneeded);
  }
}

if (!customElements.get('tandem-cover')) customElements.define('tandem-cover', Cover);
