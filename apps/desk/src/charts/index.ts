export { type Bar, Bars } from './bars.tsx';
export { type Column, Columns } from './columns.tsx';
export { Matrix } from './matrix.tsx';
export { type Point, WorldMap } from './world-map.tsx';
