import { later } from './later.js';
import { Page } from './page.js';
import { Seat, forgetOldSessions } from './seat.js';
import { codeInPath } from './text.js';
import { Visit } from './visit.js';

/** Where a code is in the address, its session; else the form for the code. */
function begin() {
  const code = codeInPath(location.pathname);
  if (!code) {
    const form = later('screens/code.js', begin);
    if (form) page.still(form.codeForm('', null, begin));
    return;
  }
  const seat = new Seat(code);
  // from the console: whoever opens this answers for somebody else
  if (/[?&]helper=1/.test(location.search) && !seat.joined) seat.passOn(true);
  const visit = new Visit(code, () => page.show(visit));
  page.show(visit);
  visit.start();
}

forgetOldSessions();
const page = new Page(document.getElementById('app'));
window.addEventListener('popstate', () => location.reload());
begin();
