export { bindings } from './bindings.ts';
export { Desk } from './desk.tsx';
