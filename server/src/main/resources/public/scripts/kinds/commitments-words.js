/** The words of this kind, one bundle per language, like words.js. */
const en = {
  what: 'What will be done',
  whatHint: 'One thing, in a line. Please name roles, not people.',
  who: 'Who takes it on',
  all: 'All of us',
  by: 'By when (you can leave this open)',
  evidence: 'What will show it (you can leave this open)',
  whatWanted: 'Write what will be done, or choose “I’d rather not answer”.',
  over: (n) => `${n} too many. Make it a little shorter.`,
  dayWanted: 'Choose a whole day, or leave it open.',
  stays: 'This is a proposal. What the groups take on stays with the partnership until it is done, even when this session is deleted.',
  byDay: (day) => `By ${day}`,
  shownBy: (evidence) => `Shown by: ${evidence}`,

  heading: 'What we take on',
  takeOn: 'We take this on',
  notAfterAll: 'Not after all',
  forGroup: (group) => `You say it for the whole of ${group}, and its name is shown.`,
  inRoom: '✓ Agreed in the room',
  takenOn: (groups) => `✓ Taken on by ${groups}`,
  partly: (groups, n, of) => `○ Taken on by ${groups}, ${n} of ${of} groups`,
  open: '○ Not taken on yet',
  and: (names, last) => `${names} and ${last}`,
  unreached: 'We can’t reach the session just now. Try again in a moment.',
};

export const words = en;

/** A day as people read it; as it was written where the browser can’t. */
export function day(text) {
  const at = new Date(`${text}T12:00:00`);
  return Number.isNaN(at.getTime()) ? text
    : at.toLocaleDateString('en-NZ', { day: 'numeric', month: 'long', year: 'numeric' });
}
