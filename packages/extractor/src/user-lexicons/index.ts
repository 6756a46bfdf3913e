export { prepareLexicons, type TriggerForm, UserLexicons } from './user-lexicons.ts';
