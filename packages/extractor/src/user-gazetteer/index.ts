export { findUserMentions } from './find.ts';
export { UserGazetteer } from './user-gazetteer.ts';
