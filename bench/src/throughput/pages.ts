const CONSONANTS = 'bdfgklmnprstv';
const VOWELS = 'aeiou';
const PARAGRAPHS = 9;
const SENTENCES = 4;
const WORDS = 18;
const LINKS = 60;

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A page with an article of some 650 words in it, and as much around it as news sites have; another for each seed. */
export function makePage(seed: number, url: string): string {
  const next = randomNumbers(seed);
  const letter = (from: string) => from[Math.floor(next() * from.length)];
  const word = () =>
    Array.from({ length: 1 + Math.floor(next() * 3) }, () => letter(CONSONANTS) + letter(VOWELS)).join('');
  const words = (count: number) => Array.from({ length: count }, word).join(' ');
  const sentence = () => {
    const text = words(WORDS);
    return `${text[0].toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = () => `<p class="paragraph">${Array.from({ length: SENTENCES }, sentence).join(' ')}</p>`;
  const link = () => `<li class="item"><a href="/${word()}/${word()}"><span class="label">${words(5)}</span></a></li>`;
  const links = Array.from({ length: LINKS }, link);
  const title = words(8);
  const published = `2024-03-${String(1 + (seed % 28)).padStart(2, '0')}T08:00:00Z`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | The Paper</title>
<link rel="canonical" href="${url}"><meta property="og:title" content="${title}"><meta property="og:type" content="article">
<meta property="article:published_time" content="${published}"><meta name="author" content="${words(2)}">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"OpinionNewsArticle","headline":"${title}","datePublished":"${published}","articleSection":"Opinion"}</script>
<style>${'.paragraph{margin:0 0 1em}.item{list-style:none}'.repeat(40)}</style></head>
<body><header><nav><ul>${links.slice(0, 30).join('\n')}</ul></nav></header>
<main><article><h1>${title}</h1><div class="byline">By ${words(2)}</div>
${Array.from({ length: PARAGRAPHS }, paragraph).join('\n')}
</article><aside class="related"><ul>${links.slice(30).join('\n')}</ul></aside></main>
<footer><p>${words(30)}</p></footer><script>${'window.tracking=window.tracking||[];'.repeat(60)}</script></body></html>`;
}

/** A feed that names these addresses. */
export function makeFeed(urls: readonly string[]): string {
  const items = urls.map((url) => `<item><title>An article</title><link>${url}</link></item>`);
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Columns</title>${items.join('')}</channel></rss>`;
}
