import { FailureNote } from '../parts/index.ts';
import { formatRoute, go, route } from '../route/index.ts';
import { dayName } from '../words/index.ts';
import { articles, loadArticles, moreArticles } from './state.ts';

const PAUSE_MS = 250;
let typing: ReturnType<typeof setTimeout> | undefined;

/** All articles stored, newest first, and a search in them. */
export function ArticleTable() {
  const search = route.value.screen === 'overview' ? route.value.search : '';
  const { value, busy, failure } = articles.value;
  return (
    <section class="article-list" aria-label="Articles">
      <div class="article-list-head">
        <h2>Articles</h2>
        <label>
          <span class="hidden">Search in articles</span>
          <input
            type="search"
            placeholder="Search in titles and texts"
            value={search}
            onInput={({ currentTarget }) => searchSoon(currentTarget.value)}
          />
        </label>
      </div>
      {failure !== null && <FailureNote failure={failure} retry={() => loadArticles(search)} />}
      <table class="articles" aria-busy={busy}>
        <thead>
          <tr>
            <th scope="col">Title</th>
            <th scope="col" class="aside">
              Site
            </th>
            <th scope="col">Published</th>
            <th scope="col" class="number">
              Events
            </th>
          </tr>
        </thead>
        <tbody>
          {value?.items.map(({ id, title, siteName, publishedAt, partial, events }) => (
            <tr key={id}>
              <td>
                <a href={formatRoute({ screen: 'article', article: id, event: null })}>{title ?? 'Without a title'}</a>
                {partial && <span class="tag">cut short</span>}
              </td>
              <td class="aside">{siteName ?? <span class="quiet">–</span>}</td>
              <td class="day">{dayName(publishedAt) ?? <span class="quiet">–</span>}</td>
              <td class="number">{events}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {value?.items.length === 0 && (
        <p class="empty">{search === '' ? 'No articles yet.' : 'No article has all these words.'}</p>
      )}
      {value?.next != null && (
        <button type="button" class="button small more" disabled={busy} onClick={() => moreArticles(search)}>
          More articles
        </button>
      )}
    </section>
  );
}

function searchSoon(search: string): void {
  clearTimeout(typing);
  typing = setTimeout(() => go({ screen: 'overview', search }, { replace: true }), PAUSE_MS);
}
