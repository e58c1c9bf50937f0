/** Join codes: case, spaces and hyphens don't matter; no code has a look-alike in it. */

export const normaliseCode = (typed) => typed.toUpperCase().replace(/[\s\-‐-―_.]+/g, '');

/** As it is shown and read aloud: KTM-4QP, ABC-DEFG. */
export const displayCode = (code) => (code.length > 4 ? `${code.slice(0, 3)}-${code.slice(3)}` : code);

export const hasLookAlike = (code) => /[01ILO]/.test(code);

/** The code in an address /j/{code}, or "". */
export function codeInPath(path) {
  const found = /^\/j\/([^/]+)\/?$/.exec(path);
  if (!found) return '';
  try {
    return normaliseCode(decodeURIComponent(found[1]));
  } catch {
    return '';
  }
}
