export { ownClaims } from './own.ts';
export { isOwnVoice } from './voice.ts';
