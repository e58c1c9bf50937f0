/** The texts of the widget for statements. */
const en = {
  agree: 'Agree',
  disagree: 'Disagree',
  pass: 'Pass',
  loading: 'Getting the statements',
  place: (place, of) => `Statement ${place} of ${of}`,
  voted: (n, of) => `You have voted on ${n} of ${of}.`,
  all: 'You have voted on all of them. You can go back and change any.',
  back: 'Back',
  on: 'Next',
  wanted: 'Vote on at least one, or choose “I’d rather not answer”.',
  say: (word, next) => `${word}. ${next}`,
  line: (label, word) => `${label}: ${word.toLowerCase()}`,
  sum: (agree, disagree, pass) => `You agreed with ${agree}, disagreed with ${disagree} and passed on ${pass}.`,
};

export const words = en;
