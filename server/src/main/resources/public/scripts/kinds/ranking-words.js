const plural = (n, one, many) => (n === 1 ? one : many);

const en = {
  how: 'Tap options in your order, the best first. Then move them with the arrows. What you leave out comes last.',
  yours: 'Your order',
  left: 'Not in your order',
  none: 'Nothing yet. Tap an option below to put it first.',
  all: 'Everything is in your order.',
  place: (n, level) => (level ? `${n} =` : String(n)),
  add: (label, n) => `${label}: put it at place ${n}`,
  up: (label) => `Move ${label} up`,
  down: (label) => `Move ${label} down`,
  level: (label) => `${label}: level with the one above`,
  out: (label) => `Take ${label} out of your order`,
  now: (label, n, of) => `${label} is now at place ${n} of ${of}.`,
  nowLevel: (label, n, others) => `${label} is now at place ${n}, level with ${others.join(', ')}.`,
  nowOut: (label) => `${label} is out of your order.`,
  first: (label) => `${label} is first already.`,
  last: (label) => `${label} is last of your order already.`,
  wanted: 'Put at least one option in your order, or choose “I’d rather not answer”.',
  leftOut: (n) => `Not sent yet; ${n} left out, which ${plural(n, 'comes', 'come')} last`,
  line: (n, labels) => `${n}. ${labels.join(' = ')}`,
  rest: (labels) => `Left out: ${labels.join(', ')}`,
};

export const words = en;
