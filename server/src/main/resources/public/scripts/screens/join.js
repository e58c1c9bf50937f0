import { button, el, heading, option, setText, showChosen } from '../dom.js';
import { cleanText } from '../text.js';
import { words } from '../words.js';

const NO_GROUP = ' none';
const WATCH = ' watch';

/**
 * Chooses the group, for whom this phone answers, and the name where one is needed; also where that is changed later.
 * A group that can't be changed any more is not offered again.
 */
export function joinScreen(visit) {
  const { session, step } = visit.view;
  const { mine } = visit;
  const helper = mine ? mine.helper : visit.seat.helper;
  const now = mine || visit.seat.joined;
  const groups = groupRows(session, helper, now);
  const fixed = mine && !mine.canChangePartner;
  const group = () => {
    const on = groups.find(({ input }) => input.checked);
    return on && { watch: on.input.value === WATCH, partner: session.partners.find(({ id }) => id === on.input.value) };
  };
  const speaking = speakingPart(now, step && step.state === 'open', fixed);
  const keeper = keeperPart(now);
  const name = nameField(session, helper, mine);
  const hint = el('p', { class: 'foot-line foot-state', role: 'status' });
  const go = button(mine ? words.joinChange : helper ? words.joinHelped : words.join, 'main', null);
  go.type = 'submit';

  const tell = (text, wanting) => {
    setText(hint, text);
    hint.classList.toggle('wanting', wanting);
  };
  const chose = () => {
    showChosen(groups);
    speaking.fit(group());
    keeper.fit(group(), speaking.speaks());
    name.fit(group(), speaking.speaks(), keeper.name());
    const on = groups.find(({ input }) => input.checked);
    if (on && !fixed && on.row.nextSibling !== under) on.row.after(under);
    if (!name.shown()) name.element.remove();
    else (speaking.speaks() === 'table' ? under : body).append(name.element);
    // what was chosen beforehand for a group is said where it is seen
    tell(speaking.speaks() === 'group' ? words.youSpeakFor(group().partner.name) : '', false);
  };
  /** The element that wants something, and what it wants; null if everything is there. */
  const missing = () => {
    if (!group()) return [groups[0].input, words.groupWanted];
    return name.wanted() ? [name.input, name.wanted()] : null;
  };
  const submit = async (event) => {
    event.preventDefault();
    if (go.getAttribute('aria-disabled')) return;
    const wanting = missing();
    if (wanting) {
      tell(wanting[1], true);
      wanting[0].focus();
      return;
    }
    const { watch, partner } = group();
    go.setAttribute('aria-disabled', 'true');
    tell(words.joining, false);
    const called = watch ? null : keeper.name() || name.value();
    const choices = { partner: partner ? partner.id : null, name: called, watch, helper, speaks: speaking.speaks() };
    const refused = await visit.join(choices);
    go.removeAttribute('aria-disabled');
    if (refused) tell(whyNot(refused), true);
  };

  const title = fixed ? words.speaksHeading : helper ? words.groupQuestionHelped : words.groupQuestion;
  const hats = el('p', { class: 'quiet', id: 'hats', hidden: fixed }, words.groupHats);
  const under = el('div', { class: 'under' }, keeper.element, speaking.element);
  const body = el('div', { class: 'body', onchange: chose },
    heading(title), hats,
    el('fieldset', { class: 'options', 'aria-describedby': 'hats', hidden: fixed },
      el('legend', { class: 'unseen' }, title), ...groups.map(({ row }) => row)),
    fixed && under);
  chose();
  const element = el('form', { class: 'screen', novalidate: true, onsubmit: submit }, body,
    el('div', { class: 'foot' }, hint, go,
      mine && button(words.menuBack, '', () => visit.open(null))));
  return { element };
}

const radio = (name, value, label, apart) => option({ type: 'radio', name, value, label, apart });

function groupRows({ partners }, helper, now) {
  const rows = partners.map(({ id, name }) => radio('group', id, name));
  rows.push(radio('group', NO_GROUP, words.groupNone, true));
  if (!helper) rows.push(radio('group', WATCH, words.watch));
  if (now) {
    const value = now.watching || now.watch ? WATCH : now.partner || NO_GROUP;
    rows.forEach(({ input }) => { input.checked = input.value === value; });
  }
  return rows;
}

/** For whom this phone answers. While a question is open nobody can change that. */
function speakingPart(now, open, alone) {
  const rows = [
    radio('speaks', 'self', words.speaksSelf), radio('speaks', 'group', ''), radio('speaks', 'table', words.speaksTable),
  ];
  const [self, group] = rows;
  const kept = (now && now.speaks) || 'self';
  const choose = (value) => rows.forEach(({ input }) => { input.checked = input.value === value; });
  choose(kept);
  const element = el('details', { class: 'several', open: kept !== 'self' || Boolean(now) },
    el('summary', { hidden: alone }, words.speaksHeading),
    open ? el('p', { class: 'quiet' }, words.speaksLater)
      : el('fieldset', { class: 'options' }, el('legend', { class: 'unseen' }, words.speaksHeading),
        ...rows.map(({ row }) => row)));
  let before = null;
  return {
    element,
    fit(chosen) {
      const partner = chosen && chosen.partner;
      element.hidden = !chosen || chosen.watch;
      group.row.hidden = !partner;
      if (partner) setText(group.row.lastChild, words.speaksGroup(partner.name));
      // once per group, so that what a person chose stays
      if (partner && partner !== before && !open && (before || !now)) {
        choose(partner.answersTogether ? 'group' : 'self');
        if (partner.answersTogether) element.open = true;
      }
      before = partner || before;
      if (!partner && group.input.checked) self.input.checked = true;
      showChosen(rows);
    },
    speaks: () => (element.hidden ? 'self' : rows.find(({ input }) => input.checked).input.value),
  };
}

/** Asks whether here sits the one whom the group named to look after its words. */
function keeperPart(now) {
  const yes = option({ type: 'checkbox', name: 'keeper', value: 'yes', label: '' });
  const asked = el('p', { class: 'field-label' });
  const element = el('div', null, asked, yes.row);
  let name = null;
  return {
    element,
    fit(chosen, speaks) {
      const wanted = (chosen && chosen.partner && speaks === 'self' && chosen.partner.wordsWith) || null;
      if (wanted !== name) yes.input.checked = Boolean(wanted && now && now.name === wanted);
      name = wanted;
      element.hidden = !name;
      if (name) {
        setText(asked, words.keeper(name));
        setText(yes.row.lastChild, words.keeperYes(name));
      }
      showChosen([yes]);
    },
    name: () => (name && yes.input.checked ? name : null),
  };
}

/** The name: the person's where the session asks for it, a table's where one answers. */
function nameField({ asksName }, helper, mine) {
  const input = el('input', {
    class: 'field', id: 'name', type: 'text', maxlength: '60', autocomplete: helper ? 'off' : 'name',
    'aria-describedby': 'name-hint', value: mine && mine.name,
  });
  const label = el('label', { class: 'field-label', for: 'name' });
  const hint = el('p', { class: 'hint', id: 'name-hint' });
  const element = el('div', null, label, input, hint);
  let shown = false;
  const value = () => (!shown ? null : cleanText(input.value).replace(/\n/g, ' ') || null);
  let table = false;
  let needed = false;
  return {
    element, input, value,
    shown: () => shown,
    fit(chosen, speaks, keeper) {
      table = speaks === 'table';
      needed = Boolean(chosen && !chosen.watch && !keeper && (asksName || table));
      shown = !keeper && (asksName || table) && !(chosen && chosen.watch);
      setText(label, table ? words.tableLabel : helper ? words.nameLabelHelped : words.nameLabel);
      setText(hint, table ? words.tableHint : words.nameHint);
    },
    wanted: () => (needed && !value() ? (table ? words.tableWanted : words.nameWanted) : null),
  };
}

function whyNot({ status, body, retryAfter }) {
  const is = (slug) => status === 409 && ((body && body.type) || '').endsWith(`/${slug}`);
  if (status === 429) return words.codeLimited(words.wait(retryAfter));
  if (is('partner-fixed')) return words.partnerFixed;
  if (is('has-a-voice')) return words.hasAVoice;
  if (is('step-open')) return words.stepOpen;
  if (status >= 400 && status < 500) return (body && body.detail) || words.joinFailed;
  return words.joinUnreached;
}
