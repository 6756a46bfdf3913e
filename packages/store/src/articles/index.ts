import type { Database } from '../database/index.ts';
import { viewerOf } from '../review/index.ts';
import type { Articles } from '../store.ts';
import { listArticles } from './list.ts';
import { putArticle } from './put.ts';
import { findByUrl, readArticle } from './read.ts';
import { viewArticle } from './view.ts';

export { putArticle } from './put.ts';
export { viewArticle } from './view.ts';

/** Articles and the versions of their text. */
export function articles(database: Database, secondShare = 0): Articles {
  return {
    put: (article) => putArticle(database, article),
    get: (id) => database.read((db) => readArticle(db, id)),
    getVersion: (id, version) => database.read((db) => readArticle(db, id, version)),
    byUrl: (url) => database.read((db) => findByUrl(db, url)),
    list: (query) => listArticles(database, query),
    view: (id, reviewer) => database.readTogether((db) => viewArticle(db, id, viewerOf(reviewer, secondShare))),
  };
}
