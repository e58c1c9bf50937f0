/** Nothing: a quiet screen that does not move. */
export const pause = { silent: true, describe: () => [] };
