/** What the HTTP API takes and gives, shared by the server and the desk. */
export * from './articles.ts';
export * from './entities.ts';
export * from './error.ts';
export * from './incidents.ts';
export * from './queue.ts';
export * from './review.ts';
export * from './sessions.ts';
export * from './sources.ts';
export * from './stats.ts';
