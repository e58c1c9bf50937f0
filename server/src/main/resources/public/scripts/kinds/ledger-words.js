/** The texts of costs and benefits. One bundle per language, all with the same keys. */
const en = {
  entry: (n) => `Cost or gain ${n}`,
  side: 'What is it?',
  cost: 'A cost',
  benefit: 'A gain',
  carries: 'Who carries it?',
  gains: 'Who gains?',
  whoFirst: 'Who carries it, or gains?',
  several: 'You can choose several.',
  everyone: 'Everyone',
  much: 'How much is it?',
  little: 'a little',
  some: 'some',
  'a-lot': 'a lot',
  words: 'In a few words',
  wordsHint: 'May be left empty. Please name roles, not people.',
  over: (over) => `${over} too many. Make it a little shorter.`,
  add: 'Add another cost or gain',
  added: (n) => `Cost or gain ${n} is added.`,
  remove: 'Take this one away',
  removed: 'It is taken away.',
  wantSide: 'Choose whether it is a cost or a gain.',
  wantWho: 'Choose who carries it, or who gains.',
  wantMuch: 'Choose how much it is.',
  twice: 'You have the same one twice. Take one away, or change it.',
};

export const words = en;
