export { findWeaponMentions } from './finder.ts';
