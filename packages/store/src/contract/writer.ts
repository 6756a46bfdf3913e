/** A process of its own that writes into a store: `node writer.ts URL NAME ARTICLES`. */
import { openStore } from '../index.ts';
import { anArticle, anEvent, anExtraction } from './examples.ts';

const [url, name, articles] = process.argv.slice(2);
const store = await openStore(url);
for (let i = 0; i < Number(articles); i++) {
  // Every process puts `shared-…` too: that is one article, not one for each.
  for (const id of [`${name}-${i}`, `shared-${i}`]) {
    const { version } = await store.articles.put(anArticle({ id }));
    await store.extractions.put(id, version, anExtraction([anEvent('stormed')]));
    const { queue } = (await store.articles.view(id))!;
    await store.decisions.add(queue[0].id, { verdict: 'accept', reviewer: name });
  }
}
await store.close();
