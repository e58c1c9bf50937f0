/**
 * Patches the children of `element` into those of `fragment` (a string of escaped HTML, or a node), in place: a part
 * with the same data-key stays the same node, so that CSS can move it. Shared by phone, console and room screen.
 */
export function morph(element, fragment) {
  const wanted = typeof fragment === 'string' ? parse(fragment) : fragment;
  patchChildren(element, wanted);
}

/** Parsed in a document of its own: nothing in it runs or loads. */
function parse(html) {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

function patchChildren(old, wanted) {
  const keyed = new Map();
  for (const child of Array.from(old.children)) {
    const key = child.getAttribute('data-key');
    if (key !== null) keyed.set(key, child);
  }
  let place = old.firstChild;
  for (const next of Array.from(wanted.childNodes)) {
    const match = matchFor(next, place, keyed);
    if (!match) {
      old.insertBefore(document.importNode(next, true), place);
    } else {
      if (match === place) place = place.nextSibling;
      else old.insertBefore(match, place);
      patchNode(match, next);
    }
  }
  while (place) {
    const gone = place;
    place = place.nextSibling;
    old.removeChild(gone);
  }
}

function matchFor(next, place, keyed) {
  const key = next.nodeType === 1 ? next.getAttribute('data-key') : null;
  if (key !== null) {
    const found = keyed.get(key);
    keyed.delete(key);
    return found && found.nodeName === next.nodeName ? found : null;
  }
  const same = place && place.nodeName === next.nodeName && !(place.nodeType === 1 && place.hasAttribute('data-key'));
  return same ? place : null;
}

function patchNode(old, next) {
  if (old.nodeType !== 1) {
    if (old.nodeValue !== next.nodeValue) old.nodeValue = next.nodeValue;
    return;
  }
  // Whether a reader opened the table is hers, not the server's.
  const kept = old.nodeName === 'DETAILS' ? ['open'] : [];
  for (const { name } of Array.from(old.attributes)) {
    if (!next.hasAttribute(name) && !kept.includes(name)) old.removeAttribute(name);
  }
  for (const { name, value } of Array.from(next.attributes)) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  patchChildren(old, next);
}
