export { Robots } from './robots.ts';
