/** The part a token has in an attribution. */
export const LABELS = ['none', 'source', 'cue', 'content'] as const;
export const NONE = 0;
export const SOURCE = 1;
export const CUE = 2;
export const CONTENT = 3;
