/** The rules of written answers, the server's too: NFC, well-formed, no controls but newline, no bidi controls. */

const removed = (point) =>
  (point < 0x20 && point !== 0x0a) ||
  (point >= 0x7f && point <= 0x9f) ||
  (point >= 0xd800 && point <= 0xdfff) ||
  point === 0x061c || point === 0x200e || point === 0x200f ||
  (point >= 0x202a && point <= 0x202e) ||
  (point >= 0x2066 && point <= 0x2069);

/** What will be sent and stored of what was typed. */
export function cleanText(typed) {
  const lines = typed.replace(/\r\n?/g, '\n').replace(/\t/g, ' ');
  // Iterating a string gives code points; a lone surrogate comes out as itself and is dropped.
  return Array.from(lines).filter((c) => !removed(c.codePointAt(0))).join('').normalize('NFC').trim();
}

/** Length in code points, as the server counts. */
export const lengthOf = (text) => Array.from(text).length;

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
