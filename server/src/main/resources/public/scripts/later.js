import { reloadOnce } from './storage.js';

const parts = new Map();
/** After so many tries it is not the network. */
const PATIENT = 3;
const nextTry = (act) => setTimeout(act, 3000 + 2000 * Math.random());

/**
 * A module of the page that a phone has no use for at first, by its path from here; null while it is not there yet,
 * and `then()` is called once it has come. It is tried until it comes.
 */
export function later(path, then) {
  const part = parts.get(path) || { module: null, waiting: [] };
  if (part.module) return part.module;
  if (then) part.waiting.push(then);
  if (!parts.has(path)) {
    parts.set(path, part);
    fetchPart(path, part, 0);
  }
  return null;
}

async function fetchPart(path, part, tries) {
  try {
    // some browsers remember that an address could not be loaded
    part.module = await import(tries ? `./${path}?${tries}` : `./${path}`);
    part.waiting.splice(0).forEach((then) => then());
  } catch {
    // of what this module needs, some browsers remember it for as long as the page is there, whatever its own address
    if (tries >= PATIENT && await isThere(path)) reloadOnce(`tandem.reloaded.${path}`, path);
    nextTry(() => fetchPart(path, part, tries + 1));
  }
}

/** Whether the server can be reached, and has it: a network's login page is no script. */
async function isThere(path) {
  try {
    const reply = await fetch(new URL(path, import.meta.url), { cache: 'no-store' });
    return reply.ok && /javascript/.test(reply.headers.get('Content-Type') || '');
  } catch {
    return false;
  }
}

/**
 * A part of a screen, {element, update()}: an empty place until its module's `part(visit, page)` is wanted and there.
 */
export function latePart(path, visit, page, wanted) {
  const element = document.createElement('div');
  element.hidden = true;
  let part = null;
  const update = () => {
    if (!part && !wanted()) return;
    if (!part) {
      const module = later(path, () => element.isConnected && update());
      if (!module) return;
      part = module.part(visit, page);
      element.append(part.element);
      element.hidden = false;
    }
    part.update();
  };
  return { element, update };
}

const sheets = new Map();

/**
 * A style sheet that a phone has no use for at first, by its name: done once it is there, or can't be had just now. It
 * is tried until it comes.
 */
export function styleSheet(name) {
  if (!sheets.has(name)) sheets.set(name, new Promise((done) => { link(name, done); }));
  return sheets.get(name);
}

function link(name, done) {
  const element = document.createElement('link');
  const onerror = () => {
    element.remove();
    done();
    nextTry(() => link(name, done));
  };
  Object.assign(element, { rel: 'stylesheet', href: `/styles/${name}.css`, onload: done, onerror });
  document.head.append(element);
}
