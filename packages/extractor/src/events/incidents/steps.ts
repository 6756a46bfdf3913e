/** Place of a sentence in the document, coarsely. */
export function bucket(sentence: number): number {
  return sentence < 3 ? sentence : sentence < 6 ? 3 : sentence < 12 ? 4 : 5;
}

/** A chance in eight steps. */
export function level(score: number): number {
  return Math.min(7, Math.floor(score * 8));
}

/** A chance in sixteen steps of its logit. */
export function fine(score: number): number {
  const logit = Math.log((score + 1e-6) / (1 - score + 1e-6));
  return Math.max(0, Math.min(15, Math.floor((logit + 5) * 1.6)));
}
