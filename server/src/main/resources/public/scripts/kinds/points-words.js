const plural = (n, one, many) => (n === 1 ? one : many);
const points = (n) => `${n} ${plural(n, 'point', 'points')}`;

const en = {
  how: (total, rest) => `Spread ${points(total)} over the options.${rest ? ' You can give the rest to none.' : ''}`,
  left: (n, total) => (n ? `${points(n)} of ${total} left` : 'All points are spent'),
  over: (n) => `${n} too many`,
  toNone: (n) => `${points(n)} to none`,
  less: (label) => `${label}: one less`,
  more: (label) => `${label}: one more`,
  now: (label, n, left) => `${label}: ${n}. ${left}.`,
  giveRest: 'Give the rest to none',
  takeRest: 'Take the rest back',
  wanted: (total) => `Spend your ${points(total)}, or choose “I’d rather not answer”.`,
  areLeft: (n) => `${points(n)} ${plural(n, 'is', 'are')} left.`,
  tooMany: (n) => `${points(n)} too many. Take some back.`,
  noteLeft: (n) => `Not sent yet; ${points(n)} left`,
  line: (label, n) => `${label}: ${n}`,
  restLine: (n) => `To none: ${n}`,
};

export const words = en;
