/** The texts of the widget for words. */
const en = {
  hint: (most) => `Up to three words or short phrases, each of at most ${most} characters.`,
  field: (place) => ['First word', 'Second word', 'Third word'][place],
  wanted: 'Write at least one word, or choose “I’d rather not answer”.',
  over: (place, over) => `${['The first', 'The second', 'The third'][place]} is ${over} too long. Make it a little shorter.`,
};

export const words = en;
