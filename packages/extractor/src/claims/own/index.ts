export { ownClaims } from './own.ts';
