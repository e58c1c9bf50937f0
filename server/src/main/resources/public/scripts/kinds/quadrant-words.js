const en = {
  how: 'Tap the place, or move the two sliders.',
  notYet: 'Not placed yet',
  axis: (name, value) => `${name}: ${value} of 10`,
  ends: (low, high) => `0 = ${low}, 10 = ${high}`,
  value: (value, low, high) => (value === 0 ? `0, ${low}` : value === 10 ? `10, ${high}` : `${value} of 10`),
  unset: 'not placed yet',
  wanted: 'Choose a place on the square, or “I’d rather not answer”.',
  high: (name, high) => `↑ ${name}: ${high}`,
  low: (name, low) => `↓ ${name}: ${low}`,
  left: (name, low) => `← ${name}: ${low}`,
  right: (name, high) => `${name}: ${high} →`,
};

export const words = en;
