/** The words of this kind, one bundle per language, like words.js. */
const en = {
  marks: {
    kept: 'Kept', partly: 'Partly', not: 'Not kept', 'no-longer-relevant': 'No longer relevant', 'dont-know': 'Don’t know',
  },
  who: (group, by) => (by ? `${group}, by ${by}` : group),
  all: 'All of us',
  shownBy: (evidence) => `Shown by: ${evidence}`,
  own: 'Your own group took this on, so the others say how it went.',
  comment: 'A few words about it',
  commentHint: (group, used, most) => `Shown as the words of ${group}, with its name. ${used} of ${most}`,
  over: (n) => `${n} too many. Make it a little shorter.`,
  wanted: 'Mark at least one, or say a few words about your own.',
  left: (n) => `Not sent yet; ${n} left out`,
  said: (what, mark) => `${what}: ${mark}`,
};

export const words = en;
