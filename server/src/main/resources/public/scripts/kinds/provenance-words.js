/** The texts of how something was decided. One bundle per language, all with the same keys. */
const en = {
  together: 'Together',
  'someone-else': 'Someone else',
  'dont-know': 'Don’t know',
  talked: 'Talked until agreed',
  voted: 'Voted',
  leader: 'A leader decided',
  rule: 'Set by rule',
  'never-clear': 'Never made clear',
  one: 'Choose one.',
  several: 'Choose one or several.',
  wanted: 'Choose one, or “I’d rather not answer”.',
  wantedWords: 'Write a few words, or choose “I’d rather not answer”.',
  roles: 'Please name roles, not people.',
  left: (used, most) => `${used} of ${most}`,
  over: (over) => `${over} too many. Make it a little shorter.`,
  selected: { words: 'How was that done?', absent: 'Who was absent?' },
  happened: { words: 'What happened?', evidence: 'What shows it?' },
  optional: (label) => `${label} (may be left empty)`,
};

export const words = en;
