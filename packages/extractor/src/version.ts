/** Raised whenever the same text may give another result. */
export const EXTRACTOR_VERSION = '0.1.0';
