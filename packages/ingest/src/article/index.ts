export type { NoArticle } from './body/index.ts';
export { PageError } from './errors.ts';
export { articleFromText, type TextContext } from './from-text.ts';
export { type PageContext, type PageReading, readArticle, readPage } from './read-article.ts';
