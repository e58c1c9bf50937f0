import { codeInPath } from './code.js';
import { Page } from './page.js';
import { forgetOldSessions } from './seat.js';
import { Visit } from './visit.js';

forgetOldSessions();
const page = new Page(document.getElementById('app'));
const visit = new Visit(codeInPath(location.pathname), () => page.show(visit));
page.show(visit);
visit.start();
