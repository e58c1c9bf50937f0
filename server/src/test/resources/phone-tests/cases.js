export const cases = [];
export const test = (name, run) => cases.push({ name, run });
export const equal = (got, wanted) => {
  const [a, b] = [JSON.stringify(got), JSON.stringify(wanted)];
  if (a !== b) throw new Error(`got ${a}, wanted ${b}`);
};
