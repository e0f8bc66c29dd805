/**
 * How a label's looks are weighed. The sequence adds to them (`bestSequence`: the next number +4, the same again
 * -3, another -6), so that 10 stands whatever the numbers say, and -3 only where exactly its number is missing.
 */
export const weights = {
  /** At the head of a line, set off from the words behind it. */
  setOff: 10,
  /** At the head of a line, the words follow at once. */
  closeUp: 5,
  /** The same in a text whose labels are set off. */
  closeUpAmongSetOff: 2,
  /** Set off, yet the words read on as a citation does. */
  setOffCiting: 2,
  /** Close up, and the words read on as a citation does. */
  closeUpCiting: -3,
  /** Inside a line behind a closed sentence. */
  inside: 3,
  insideCloseUp: -1,
  insideCiting: -3,
  /** Inside a line behind a blank, no sentence being closed. */
  insideUnclosed: -2,
  /** 条 or 第…章 is lost: `第十四 两人以上`. */
  lost: -2,
  /** The line before breaks off in mid-sentence, so this one goes on with it. */
  brokenOff: -6,
  /** Inside a quotation that was opened before. */
  quoted: -14,
} as const;
