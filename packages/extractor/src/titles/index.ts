export { type TitleSpan, titleAt, titleBefore } from './before.ts';
export { type Gender, isTitleModifier, type Title, type TitleKind, titleOf } from './titles.ts';
