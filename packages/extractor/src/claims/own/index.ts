export { type OwnReading, ownClaims, readOwn } from './own.ts';
export { isOwnVoice } from './voice.ts';
