export { findAmountMentions } from './finder.ts';
