/**
 * The texts the phone's page shows until its first answer; words-later.js adds the others. One bundle per language, all
 * with the same keys.
 */
const plural = (n, one, many) => (n === 1 ? one : many);

const en = {
  lang: 'en',
  product: 'Tandem',

  // Coming in
  connecting: 'Getting the session',
  connectingLong: 'No connection yet. We keep trying; you can leave this page open.',
  groupQuestion: 'Which group are you here with tonight?',
  groupQuestionHelped: 'Which group are they here with tonight?',
  groupHats: 'More than one hat? Choose the one you are speaking for. You can change it before your first answer.',
  groupNone: 'I’d rather not say',
  watch: 'Just watching',
  nameLabel: 'Your name',
  nameLabelHelped: 'Their name',
  nameHint: 'Shown only with questions that say so.',
  nameWanted: 'Type a name, so that the others know who is speaking.',
  groupWanted: 'Choose a group, or “I’d rather not say”.',
  join: 'Join',
  joinHelped: 'Join for them',
  joinChange: 'Change it',
  speaksHeading: 'Several people at this phone?',
  speaksSelf: 'No, I answer for myself',
  speaksGroup: (group) => `We answer together on this phone, as ${group}`,
  speaksTable: 'This phone answers for a table or a family',
  speaksLater: 'A question is open just now. When it has closed, you can choose under “More” to answer together.',
  tableLabel: 'What you are called',
  tableHint: 'For example “Table 3”. It is shown with what you answer.',
  tableWanted: 'Type what your table or family is called.',
  keeper: (name) => `Are you ${name}, who looks after this group’s words?`,
  keeperYes: (name) => `Yes, I am ${name}`,
  joining: 'Joining',
  joinUnreached: 'We can’t reach the session just now. Your choice is kept; try again in a moment.',
  joinFailed: 'That didn’t work. Try again in a moment.',
  hasAVoice: 'Another phone answers for your whole group already. You can answer for yourself.',
  stepOpen: 'A question is open just now. You can change this when it has closed.',
  partnerFixed: 'Your group can’t be changed after your first answer.',
  codeLimited: (wait) => `Too many wrong codes from this network. Wait ${wait}, then try again.`,
  wait: (seconds) => {
    if (seconds >= 90) return `${Math.ceil(seconds / 60)} minutes`;
    return seconds > 1 ? `${seconds} seconds` : 'a moment';
  },

  // The frame
  place: (position, of) => `Question ${position} of ${of}`,
  answered: (answered, here) => `${answered} of ${here} answered`,
  here: (n) => `${n} ${plural(n, 'person', 'people')} here`,
  lost: 'No connection. We keep trying.',
  helper: 'With a helper',
  watching: 'Just watching',
  together: 'Answering together',
  more: 'More',
  about: (subject) => `About: ${subject}`,
  menuBack: 'Back to the session',

  // Waiting
  lobbyHeading: 'You’re in',
  lobby: 'It starts soon. Keep this page open; the first question comes by itself.',
  yourGroup: (group) => `You are here with: ${group}`,
  youSpeakFor: (name) => `You answer together on this phone, for ${name}.`,
  noGroup: 'You are here without a group.',
  youWatch: 'You are just watching.',
  talkHeading: 'Talk with your neighbour first',
  notOpen: 'You can answer as soon as this opens.',
  pauseHeading: 'Nothing to do now. Look up.',

  // Who can see what
  whoNobody: 'Nobody sees who answered what, not even the person leading.',
  whoGroup: (k) => `Your group’s answers are shown together if at least ${k} of you answer.`,
  whoRoom: (k) => `The whole room’s answers are shown together if at least ${k} of you answer.`,
  whoAlike: 'If nearly everyone in your group says the same, that can be seen.',
  whoTogether: (name) => `You answer for ${name}. It is shown with its name.`,
  whoAnonymousText: 'Others may know your way of writing.',
  whoWholeRoom: 'Your answer is counted with the whole room’s. Neither your name nor your group is kept with it.',
  whoNamed: 'Your name is shown with your answer.',
  whoLive: (k) => `The result grows on the screen once ${k} have answered.`,

  whoOpinions: 'The result also says which votes go together, as areas. Your own dot is on your phone only.',

  // Answering
  send: 'Send',
  sendChange: 'Send the change',
  sendNow: 'Send what you have',
  sent: 'Sent',
  sending: 'Sending',
  abstain: 'I’d rather not answer',
  abstained: 'You’d rather not answer.',
  notSent: 'Not sent yet',
  saved: 'Saved here',
  savedWaiting: 'Saved here, waiting to be sent',
  received: 'Received',
  receivedChange: 'Received. You can change it.',
  receivedAbstain: 'Received: rather not answer',
  refused: 'This answer was not taken.',
  timeLeft: (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} left`,
  timePaused: (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}, paused`,
  timeUp: 'Time is up',
  sayMinute: 'One minute left.',
  sayTen: 'Ten seconds left. Send what you have.',
  sayOpen: 'This question is open. You can answer now.',
  sayClosed: 'This question is closed.',
  sayRevealed: 'The result is shown.',
  watchOnly: 'You are just watching, so there is nothing to send.',
  watchChange: 'Answer too',

  // Kinds
  choose: (min, max) => {
    if (max === 1) return 'Choose one.';
    if (min === max) return `Choose ${min}.`;
    return min > 1 ? `Choose ${min} to ${max}.` : `Choose up to ${max}.`;
  },
  chosen: (n, max) => `${n} of ${max} chosen.`,
  chooseOne: 'Choose one, or “I’d rather not answer”.',
  chooseMore: (min, n) => `Choose at least ${min}; you have ${n}.`,
  chooseFull: (max) => `You can choose ${max}. Take one away first.`,
  noneOfThese: 'None of these',
  scaleWanted: 'Choose a number for at least one statement, or “don’t know”.',
  scaleLeft: (n) => `Not sent yet; ${n} left out`,
  dontKnow: 'Don’t know',
  textLabel: 'Your answer',
  textLeft: (used, most) => `${used} of ${most}`,
  textOver: (over) => `${over} too many. Make it a little shorter.`,
  textWanted: 'Write a few words, or choose “I’d rather not answer”.',
  unknownKind: 'This page is older than the session. Load it again to answer.',
  loadAgain: 'Load again',
};

export const words = en;

document.documentElement.lang = words.lang;
