/** The texts of the widget for questions from the floor. */
const en = {
  none: 'Nobody’s question is here yet. You can ask the first below.',
  loading: 'Getting the questions',
  vote: 'Vote for what you want answered, as many as you like.',
  yours: 'Yours',
  answered: '✓ Answered',
  allAnswered: 'All of these have been answered. You can ask another below.',
  wanted: 'There is nothing to vote for yet. You can ask a question.',
  voted: 'You voted for:',
  noVote: 'You voted for none of them.',
  sum: (n) => (n === 1 ? 'You voted for 1 question.' : `You voted for ${n} questions.`),
};

export const words = en;
