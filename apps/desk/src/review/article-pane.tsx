import type { ArticleView, Event } from '@opine/schema';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { editing, take } from '../edit/index.ts';
import { Legend, layersOf, MarkedText, offsetsOf, reveal } from '../highlight/index.ts';
import { FailureNote, Icon } from '../parts/index.ts';
import { formatRoute } from '../route/index.ts';
import { dayName, partialMeaning } from '../words/index.ts';
import { reloadArticle } from './articles.ts';
import { articleId, current, view } from './current.ts';
import { eventOf } from './decisions.ts';
import { MarginClaims, MarginSwitch, marginShown } from './margin.tsx';

const PANE = 'article-pane';
let shown = 0;

/** The article that the event in hand was read from. */
export function ArticlePane() {
  const { value, failure } = view.value;
  const item = current.value;
  const id = articleId.value;
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    shown = 0;
    const trigger = triggers()[0];
    // Only the pane is scrolled: on a small screen, where the page scrolls as a whole, the card stays in sight.
    if (pane.current !== null) pane.current.scrollTop = trigger === undefined ? 0 : topWithin(pane.current, trigger);
  }, [item?.id, value?.article.id]);
  return (
    <section class="pane article" id={PANE} ref={pane} aria-label="Article" data-scrolls tabindex={0}>
      {failure !== null && id !== null && <FailureNote failure={failure} retry={() => reloadArticle(id)} />}
      {value !== null && <Article view={value} event={item === null ? null : eventOf(item)} />}
    </section>
  );
}

function Article({ view, event }: { view: ArticleView; event: Event | null }) {
  const { article, extraction } = view;
  const withClaims = marginShown.value;
  const layers = useMemo(() => layersOf(extraction, event, withClaims), [extraction, event, withClaims]);
  const about = [article.siteName, article.authors.join(', '), dayName(article.publishedAt)]
    .filter(Boolean)
    .join(' · ');
  return (
    <article>
      <header class="article-head">
        <p class="quiet">{about || 'pasted text'}</p>
        {article.title !== null && <h2 class="article-title">{article.title}</h2>}
        <p class="article-links">
          <a href={formatRoute({ screen: 'article', article: article.id, event: null })}>All events of this article</a>
          <Source url={article.canonicalUrl ?? article.url} />
        </p>
        {article.partial && <p class="note">Not the whole article: {partialMeaning(article)}.</p>}
        <Copies view={view} />
        {extraction.notes.map((note) => (
          <p class="note" key={note}>
            {note}
          </p>
        ))}
        <Legend withEvidence />
        <MarginSwitch />
      </header>
      {/* What is picked here by pointer is also chosen by keyboard, in the form. */}
      <div data-picking={editing.value !== null} onPointerUp={() => pick(view)}>
        <MarkedText
          text={article.text}
          sections={extraction.sections}
          layers={layers}
          margin={withClaims ? (paragraph) => <MarginClaims paragraph={paragraph} view={view} /> : undefined}
        />
      </div>
    </article>
  );
}

/** Other articles with the same text: it is read once, and counts once. */
function Copies({ view: { duplicateOf, duplicates } }: { view: ArticleView }) {
  if (duplicateOf != null) {
    return (
      <p class="note">
        <span>
          A copy of{' '}
          <a href={formatRoute({ screen: 'article', article: duplicateOf.id, event: null })}>
            {duplicateOf.title ?? 'another article'}
          </a>
          {duplicateOf.siteName !== null && ` (${duplicateOf.siteName})`}, which is the one that is read.
        </span>
      </p>
    );
  }
  if (duplicates === undefined || duplicates.length === 0) return null;
  return (
    <p class="quiet">
      Also in{' '}
      {duplicates.map(({ id, siteName, title }, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <a href={formatRoute({ screen: 'article', article: id, event: null })}>
            {siteName ?? title ?? 'pasted text'}
          </a>
        </span>
      ))}
    </p>
  );
}

/** The page it came from: only web addresses become links, whatever a feed may have said. */
function Source({ url }: { url: string | null }) {
  if (url === null || !/^https?:\/\//i.test(url)) return null;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      <Icon name="link" /> Source
    </a>
  );
}

/** While an event is being corrected, what is selected or clicked in the text goes into the field in hand. */
function pick(view: ArticleView): void {
  if (editing.peek() === null) return;
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0) return;
  const found = offsetsOf(selection.getRangeAt(0));
  if (found === null) return;
  take(found.start, Math.max(found.end, found.start + 1), view);
  selection.removeAllRanges();
}

/** Brings the event's next trigger into view, and the first one again after the last. */
export function showNextTrigger(): void {
  const found = triggers();
  const trigger = found[shown % Math.max(1, found.length)];
  shown += 1;
  reveal(trigger);
  for (const other of found) other.toggleAttribute('data-shown', other === trigger);
}

function triggers(): Element[] {
  return [...document.querySelectorAll(`#${PANE} .marked-text .trigger-begins`)];
}

function topWithin(pane: Element, element: Element): number {
  const offset = element.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  return pane.scrollTop + offset - pane.clientHeight / 3;
}
