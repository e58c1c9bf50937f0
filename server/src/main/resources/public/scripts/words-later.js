import { words as first } from './words.js';

const plural = (n, one, many) => (n === 1 ? one : many);

const en = {
  // Typing the code
  codeHeading: 'Join a session',
  codeLabel: 'The code on the screen in your room',
  codeJoin: 'Go on',
  codeScan: 'Or scan the square on that screen with your phone’s camera.',
  codeEmpty: 'Type the code that you see on the screen.',
  codeWrong: 'No session with that code.',
  codeLookAlike: 'No session with that code. Codes never have 0, 1, I, L or O in them.',
  codeUnreached: 'We can’t reach Tandem just now. Your code is kept here; try again in a moment.',

  // Agreeing
  purpose: 'What we are here for',
  agreedWho: (k) => 'Unless a question says otherwise, nobody sees who answered what, not even the person leading: your '
    + `group’s answers are shown together if at least ${k} of you answer.`,
  agreedWhere: 'It lives on the computer that runs this session, and in the record that the person leading takes from it.',
  agreedUntil: (days) => {
    if (days === 0) return 'It stays on that computer until somebody deletes it.';
    const wait = days % 365 ? `${days} ${plural(days, 'day', 'days')}` : plural(days / 365, 'a year', `${days / 365} years`);
    return `It is deleted from that computer ${wait} after the session ends.`;
  },
  takePart: 'I take part',
  ratherWatch: 'I’d rather just watch',
  takesPart: 'You take part. The first question comes by itself.',
  watchesOnly: 'You are just watching. You can change that.',
  waits: 'The person leading lets you in in a moment.',
  waitsKept: 'What you wrote is kept here, and goes out when you are in.',

  // One's own place on the map of opinions
  ownSpot: (groups) => {
    const where = groups.length === 0 ? 'outside all areas'
      : groups.length === 1 ? `in the area of opinion group ${groups[0]}`
        : `where the areas of opinion groups ${groups.join(' and ')} meet`;
    return `The dot is where your votes put you: ${where}. Only your phone shows it.`;
  },

  // When a round is opened anew
  askedAgain: 'Asked again. Send it anew.',

  // Guessing
  guessMost: (group) => `Which will most of ${group} choose?`,
  guessMiddle: (group) => `Where will the middle answer of ${group} be?`,
  guessWho: 'Nobody sees who guessed what, either. You can guess without answering, and answer without guessing.',
  guessSend: 'Send your guess',
  guessReceived: 'Your guess is received. You can change it.',
  guessLate: 'It came after this closed, so it was not counted.',
  guessWanted: 'Choose what you guess first.',
  yourGuess: (group) => `Your guess about ${group}`,

  // Adding something of one's own
  own: {
    statements: {
      heading: 'Add one of your own',
      label: 'Your statement',
      wanted: 'Write your statement first.',
    },
    floor: {
      heading: 'Ask a question',
      label: 'Your question',
      wanted: 'Write your question first.',
    },
    who: 'The person leading reads it first, without who wrote it, and shows it to everybody or keeps it back.',
    send: 'Send it in',
    sent: 'Sent in. The person leading reads it first.',
    left: (used, most) => `${used} of ${most}`,
    over: (over) => `${over} too many. Make it a little shorter.`,
    is: {
      waiting: 'The person leading has it.',
      admitted: '✓ Everybody can see it now.',
      kept: 'Kept for the facilitator.',
    },
    saved: 'Saved here, waiting to be sent',
    notTaken: 'This was not taken.',
  },

  // Looking after a group's words
  heldHeading: (group) => `You look after the words of ${group}`,
  heldHold: 'Hold our group’s words back',
  heldRelease: 'Let our group’s words be shown',
  heldNow: (group) => `The words of ${group} are held back: they will not be shown. You can change it until this closes.`,
  heldNot: (group) => `The words of ${group} will be shown with the others’. You can hold them back until this closes.`,
  heldAfter: 'Your group’s words were held back from this.',

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
  leftHeading: 'Not counted',
  leftNotice: (n) => `${n} ${plural(n, 'answer of yours was', 'answers of yours were')} not counted.`,
  leftShow: 'Show it',
  leftHide: 'Hide this',
  keptCard: 'Your card is kept for the facilitator; it is not shown to the room.',
  resultHeading: 'What the room said',
  resultLoading: 'Getting the picture',
  resultMissing: 'The picture can’t be shown just now. We keep trying.',
  moreCards: 'Show more',
  lens: 'Whose answers are shown',
  lensWhole: 'Everyone',
  lensGroup: 'By group',
  lensWider: 'By wider group',
  groupUnshown: (group) => `The answers of ${group} count in what everyone said, as much as anybody’s. They are not drawn by `
    + 'themselves, so that nobody here can be picked out.',
  contrastsIn: 'In this room',
  contrastsHeading: 'Where we differ most, and where we agree',

  // More
  menuHeading: 'More',
  menuGroup: 'Change your group',
  menuSpeaks: 'For whom this phone answers',
  menuTakeBack: 'Take my answers back',
  menuPass: 'Pass this phone to someone else',
  menuHelp: 'Answer for someone',
  takeBackHeading: 'Take your answers back?',
  takeBackBefore: 'Where a question is still open, it is as if you had not answered.',
  takeBackAfter: 'Where one has closed, your words go. The totals stay: the person leading has seen them.',
  takeBackGo: 'Take all my answers back',
  takenBack: 'Your answers are taken back. You can answer again.',
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
  needsConnection: 'This needs a connection, and there is none just now. Try again in a moment.',

  // The end
  endedHeading: 'This session has ended',
  endedAt: (when) => `It ended ${when}.`,
  endedThanks: 'Thank you for taking part. You can close this page.',
  otherCode: 'Join another session',
};

/** Every text the phone's page shows, the first ones too. */
export const words = Object.assign({}, first, en);

/** A day and time as this language writes them, e.g. "on Tuesday 24 November at 8:15 pm". */
export function when(instant) {
  const at = new Date(instant);
  const day = at.toLocaleDateString(`${words.lang}-NZ`, { weekday: 'long', day: 'numeric', month: 'long' });
  const time = at.toLocaleTimeString(`${words.lang}-NZ`, { hour: 'numeric', minute: '2-digit' });
  return `on ${day} at ${time}`;
}
