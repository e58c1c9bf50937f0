/** The words of responsibility.js. One bundle per language, all with the same keys. */
const en = {
  place: (task, of) => `Task ${task} of ${of}`,
  next: 'Next task',
  back: 'Back',
  leads: 'leads',
  shares: 'shares',
  consulted: 'is consulted',
  told: 'is told',
  none: 'has no part',
  'dont-know': 'don’t know',
  wanted: 'Say of at least one group what its part is, or “I’d rather not answer”.',
  left: (n) => (n ? `${n} left blank. That’s fine: you can send it half done.` : 'Nothing left blank.'),
  leftShort: (n) => `Not sent yet; ${n} left blank`,
  again: 'Tap a word again to take it away.',
  cleared: (group) => `${group}: left blank`,
};

export const words = en;
