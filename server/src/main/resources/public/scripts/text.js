/** The rules of written answers, the same as the server's: NFC, well-formed, no controls but newline, no bidi controls. */

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
