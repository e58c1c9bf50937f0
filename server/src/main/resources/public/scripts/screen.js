/** The room screen: makes what it shows fit, pages through cards, and has a switch for light and dark. */
import './stage.js';

const SMALLEST = 0.3;
/** A card smaller than this cannot be read from the back of the room; fewer, wider columns come first. */
const READABLE = 0.85;
/** What is turned page by page when there is too much of it: cards, and who answered what. */
const PAGED = '.screen .cards:not(.one-group *), .screen .named tbody';
const PAGE_TURNS = 12_000;
const THEME = 'tandem-screen-theme';
const words = {
  theme: 'Light or dark',
  full: 'Full screen',
  page: (page, pages) => `Page ${page} of ${pages}. Everything is on your phone too.`,
  stay: 'Stay on this page',
  turn: 'Turn pages again',
};

let page = 0;
let turning = true;
let turner = 0;
let fitting = 0;

function fit() {
  const stage = document.querySelector('.screen .stage');
  if (!stage) return;
  let scale = 1;
  const set = (value) => stage.style.setProperty('--scale', value.toFixed(3));
  set(scale);
  while (scale > SMALLEST
    && (stage.scrollHeight > stage.clientHeight + 1 || stage.scrollWidth > stage.clientWidth + 1)) {
    scale *= 0.95;
    set(scale);
  }
  cards();
}

/** Once more when bars have grown and styles have come, which both change how much room there is. */
function fitSoon() {
  fit();
  clearTimeout(fitting);
  fitting = setTimeout(fit, 400);
}

/** Cards that do not fit stand in further columns to the right: one page is one width. */
function cards() {
  const list = document.querySelector(PAGED);
  const pager = document.querySelector('.screen .pager');
  if (!list || !pager) {
    page = 0;
    return;
  }
  layOut(list);
  const width = pageWidth(list);
  const pages = Math.max(1, Math.round((list.scrollWidth - list.clientWidth + width) / width));
  // few cards stand side by side
  list.style.columnFill = pages > 1 ? '' : 'balance';
  page = Math.min(page, pages - 1);
  turn(list, pages);
}

/** As many columns as leave every card whole and readable: none is cut, at the foot of a column or elsewhere. */
function layOut(list) {
  list.style.columnCount = '';
  list.style.columnFill = '';
  const most = parseInt(getComputedStyle(list).columnCount, 10) || 1;
  for (let columns = most; columns > 0; columns--) {
    list.style.columnCount = columns;
    if (shrink(list, columns > 1 ? READABLE : SMALLEST)) return;
  }
}

/** Sets the cards that are taller than a page in smaller type. Says whether all of them fit now. */
function shrink(list, least) {
  const all = Array.from(list.children);
  // what is taller than a column goes on in the next one
  const tall = () => all.filter((card) => card.getClientRects().length > 1);
  for (const card of all) card.style.fontSize = '';
  let scale = 1;
  let left = tall();
  while (left.length && scale > least) {
    scale = Math.max(least, scale - 0.05);
    for (const card of left) card.style.fontSize = `${scale}em`;
    left = tall();
  }
  return !left.length;
}

function pageWidth(list) {
  return list.clientWidth + (parseFloat(getComputedStyle(list).columnGap) || 0);
}

function turn(list, pages) {
  list.scrollLeft = page * pageWidth(list);
  draw(list, pages);
}

function draw(list, pages) {
  const pager = document.querySelector('.screen .pager');
  clearTimeout(turner);
  pager.hidden = pages < 2;
  if (pages < 2) {
    pager.replaceChildren();
    return;
  }
  const label = document.createElement('span');
  label.textContent = words.page(page + 1, pages);
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = turning ? words.stay : words.turn;
  button.addEventListener('click', () => {
    turning = !turning;
    draw(list, pages);
    document.querySelector('.pager button')?.focus();
  });
  pager.replaceChildren(label, button);
  if (turning) turner = setTimeout(() => { page = (page + 1) % pages; turn(list, pages); }, PAGE_TURNS);
}

function theme(name) {
  if (name) document.documentElement.dataset.theme = name;
}

function tools() {
  const bar = document.createElement('div');
  bar.className = 'screen-tools';
  bar.append(
    tool('◐', words.theme, () => {
      const dark = getComputedStyle(document.documentElement).colorScheme === 'dark';
      theme(dark ? 'light' : 'dark');
      store(dark ? 'light' : 'dark');
    }),
    tool('⛶', words.full, () => (document.fullscreenElement
      ? document.exitFullscreen() : document.documentElement.requestFullscreen?.())),
  );
  document.querySelector('.room-screen').append(bar);
}

function tool(sign, label, press) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = sign;
  button.title = label;
  button.setAttribute('aria-label', label);
  button.addEventListener('click', press);
  return button;
}

function store(name) {
  try {
    localStorage.setItem(THEME, name);
  } catch {
    // a browser that keeps nothing starts with its own colours next time
  }
}

function stored() {
  try {
    return localStorage.getItem(THEME);
  } catch {
    return null;
  }
}

/** The tools show while somebody moves the mouse or uses the keyboard, and are out of the way otherwise. */
function showToolsWhenNeeded() {
  let hide = 0;
  const show = () => {
    document.documentElement.classList.add('tools-shown');
    clearTimeout(hide);
    hide = setTimeout(() => document.documentElement.classList.remove('tools-shown'), 4000);
  };
  for (const event of ['pointermove', 'pointerdown', 'keydown', 'focusin']) addEventListener(event, show);
}

theme(stored());
tools();
showToolsWhenNeeded();
addEventListener('drawn', fitSoon);
addEventListener('resize', fitSoon);
addEventListener('load', fitSoon);
// a font's other half is fetched when its first letter is shown
document.fonts?.addEventListener('loadingdone', fitSoon);
fit();
