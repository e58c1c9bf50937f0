/**
 * Makes an element. Text is always a text node, so nothing people wrote can become markup.
 * Attributes: `class`, `on…` listeners (functions), booleans (true sets, false and null leave out), else strings.
 */
export function el(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) {
    if (child !== null && child !== undefined && child !== false) element.append(child);
  }
  return element;
}

/** Sets text only where it differs: an unchanged line is not read out again. */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** A heading of the screen; it takes the focus when a step changes. Long questions are set smaller. */
export function heading(text) {
  const size = text.length > 240 ? 'longest' : text.length > 80 ? 'long' : null;
  return el('h1', { tabindex: '-1', class: size }, text);
}

export function button(text, kind, onclick) {
  return el('button', { type: 'button', class: `button ${kind}`, onclick }, text);
}

/** A radio or checkbox with its label as one target of at least 48 px. */
export function option({ type, name, value, label, apart }) {
  const input = el('input', { type, name, value });
  const row = el('label', { class: apart ? 'option apart' : 'option' }, input, el('span', null, label));
  return { input, row };
}

/** Marks the rows whose inputs are on (old browsers know no :has). */
export function showChosen(rows) {
  for (const { input, row } of rows) row.classList.toggle('on', input.checked);
}

/** Copies by selection: over plain http there is no clipboard API. */
export function copyFrom(field) {
  field.focus();
  field.select();
  field.setSelectionRange(0, field.value.length);
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}
