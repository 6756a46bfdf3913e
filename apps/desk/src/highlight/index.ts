export { Legend } from './legend.tsx';
export { layersOf, type Mark } from './mark.ts';
export { MarkedText } from './marked-text.tsx';
export { offsetsOf } from './offsets.ts';
export { pointingAt, reveal } from './spotlight.ts';
