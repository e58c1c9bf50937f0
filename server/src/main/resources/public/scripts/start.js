import { codeForm } from './screens/code.js';
import { el } from './dom.js';
import { words } from './words.js';

document.title = `${words.codeHeading} · ${words.product}`;
document.getElementById('app').append(
  el('header', { class: 'top' }, el('p', { class: 'wordmark big' }, words.product)),
  el('main', { id: 'main' }, codeForm('', null)));
