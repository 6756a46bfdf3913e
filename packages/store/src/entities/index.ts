export { linkEntities } from './link.ts';
