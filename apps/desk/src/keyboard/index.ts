export { type Binding, binding } from './binding.ts';
export { changeKeys, keyChanges, resetKeys } from './changes.ts';
export { canBeChosen, inTheWay } from './choose.ts';
export { Keys } from './keys.tsx';
export { listen } from './listen.ts';
