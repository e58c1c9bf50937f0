/** Every text the phone's page shows. One bundle per language, all with the same keys. */
const plural = (n, one, many) => (n === 1 ? one : many);

const en = {
  lang: 'en',
  product: 'Tandem',

  // Typing the code
  codeHeading: 'Join a session',
  codeLabel: 'The code on the screen in your room',
  codeJoin: 'Go on',
  codeScan: 'Or scan the square on that screen with your phone’s camera.',
  codeEmpty: 'Type the code that you see on the screen.',
  codeWrong: 'No session with that code.',
  codeLookAlike: 'No session with that code. Codes never have 0, 1, I, L or O in them.',
  codeLimited: (wait) => `Too many wrong codes from this network. Wait ${wait}, then try again.`,
  codeUnreached: 'We can’t reach Tandem just now. Your code is kept here; try again in a moment.',
  wait: (seconds) => {
    if (seconds >= 90) return `${Math.ceil(seconds / 60)} minutes`;
    return seconds > 1 ? `${seconds} seconds` : 'a moment';
  },

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
  joining: 'Joining',
  joinUnreached: 'We can’t reach the session just now. Your choice is kept; try again in a moment.',
  joinFailed: 'That didn’t work. Try again in a moment.',
  partnerFixed: 'Your group can’t be changed after your first answer.',

  // The frame
  place: (position, of) => `Question ${position} of ${of}`,
  answered: (answered, here) => `${answered} of ${here} answered`,
  here: (n) => `${n} ${plural(n, 'person', 'people')} here`,
  lost: 'No connection. We keep trying.',
  helper: 'With a helper',
  watching: 'Just watching',
  more: 'More',
  about: (subject) => `About: ${subject}`,

  // Waiting
  lobbyHeading: 'You’re in',
  lobby: 'It starts soon. Keep this page open; the first question comes by itself.',
  yourGroup: (group) => `You are here with: ${group}`,
  noGroup: 'You are here without a group.',
  youWatch: 'You are just watching.',
  talkHeading: 'Talk with your neighbour first',
  notOpen: 'You can answer as soon as this opens.',
  pauseHeading: 'Nothing to do now. Look up.',

  // Who can see what
  whoAnonymous: (k) => 'Nobody sees who answered what, not even the person leading. '
    + `The whole room’s answers are shown together if at least ${k} of you answer.`,
  whoAnonymousText: 'Others may know your way of writing.',
  whoWholeRoom: 'Your answer is counted with the whole room’s. Neither your name nor your group is kept with it.',
  whoNamed: 'Your name is shown with your answer.',
  whoLive: (k) => `The result grows on the screen once ${k} have answered.`,

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

  // Afterwards
  closedHeading: 'This question is closed.',
  closedWait: 'What the room said has not been shown yet.',
  finishedWait: 'This question is finished.',
  yourAnswer: 'Your answer',
  noAnswer: 'You gave no answer to this.',
  late: 'Your last answer came after this closed, so it was not counted. You can copy it from here.',
  notTaken: (reason) => `Your last answer was not counted: ${reason} You can copy it from here.`,
  unsentDraft: 'You had begun this and not sent it. You can copy it from here.',
  stillSending: 'Your answer is saved here and not received yet. We keep trying.',
  copy: 'Copy',
  copied: 'Copied',
  copyByHand: 'It is marked; copy it with your phone’s menu.',
  keptCard: 'Your card is kept for the facilitator; it is not shown to the room.',
  resultHeading: 'What the room said',
  resultLoading: 'Getting the picture',
  resultMissing: 'The picture can’t be shown just now. We keep trying.',
  moreCards: 'Show more',

  // More
  menuHeading: 'More',
  menuBack: 'Back to the session',
  menuGroup: 'Change your group',
  menuPass: 'Pass this phone to someone else',
  menuHelp: 'Answer for someone',
  passHeading: 'Pass this phone to someone else?',
  passWhat: 'Your answers stay counted. They leave this screen and can’t be opened or changed on this phone again.',
  passNext: 'The next person joins with a seat of their own.',
  helpHeading: 'Answer for someone?',
  helpWhat: 'Sit with them, and send what they say. It counts as their answer, marked “with a helper”. '
    + 'Your own answers stay counted, but can’t be opened or changed on this phone again. Finish those first.',
  passUnsent: (n) => `${n} ${plural(n, 'answer has', 'answers have')} not been received yet. `
    + `Wait a moment, or give ${plural(n, 'it', 'them')} up.`,
  passDraft: 'What you began and have not sent will be erased.',
  passGo: 'Pass it on',
  helpGo: 'Answer for someone',
  passGiveUp: 'Give up what is not sent, and go on',
  passUnreached: 'This needs a connection, and there is none just now. Try again in a moment.',

  // The end
  endedHeading: 'This session has ended',
  endedAt: (when) => `It ended ${when}.`,
  endedThanks: 'Thank you for taking part. You can close this page.',
  otherCode: 'Join another session',
};

export const words = en;

document.documentElement.lang = words.lang;

/** A day and time as this language writes them, e.g. "on Tuesday 24 November at 8:15 pm". */
export function when(instant) {
  const at = new Date(instant);
  const day = at.toLocaleDateString(`${words.lang}-NZ`, { weekday: 'long', day: 'numeric', month: 'long' });
  const time = at.toLocaleTimeString(`${words.lang}-NZ`, { hour: 'numeric', minute: '2-digit' });
  return `on ${day} at ${time}`;
}
