export { type Bar, Bars } from './bars.tsx';
export { type Column, Columns } from './columns.tsx';
export { Matrix } from './matrix.tsx';
export { withoutGaps } from './months.ts';
export { type Point, WorldMap } from './world-map.tsx';
