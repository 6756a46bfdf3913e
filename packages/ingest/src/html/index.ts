export { parseShallow } from './parse-shallow.ts';
