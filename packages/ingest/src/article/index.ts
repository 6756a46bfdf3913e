export { PageError } from './errors.ts';
export { articleFromText, type TextContext } from './from-text.ts';
export { type PageContext, readArticle } from './read-article.ts';
