import { decode, query } from '../fields.ts';
import type { ScreenRoute } from '../screen.ts';

export interface ArticleRoute {
  screen: 'article';
  article: string;
  event: string | null;
}

export const articleRoute: ScreenRoute<ArticleRoute> = {
  path: 'articles',
  parse([id], fields) {
    const article = decode(id);
    return article === null ? null : { screen: 'article', article, event: fields.get('event') };
  },
  format: ({ article, event }) => `#/articles/${encodeURIComponent(article)}${query({ event })}`,
};
