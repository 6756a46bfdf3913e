import { createHash } from 'node:crypto';
import type { Article, Claim, Event, Extraction } from '@opine/schema';

/** The article that most tests are about. */
export const TEXT = `Gunmen stormed the ministry in Karrada on Monday and killed two guards.

The governor called the raid a disgrace. Shopkeepers marched to the bridge in protest.`;

/** An article with all fields; the hash follows from the text. */
export function anArticle(fields: Partial<Article> = {}): Article {
  const text = fields.text ?? TEXT;
  return {
    id: 'article-1',
    url: 'https://paper.example/opinion/raid?ref=front',
    canonicalUrl: 'https://paper.example/opinion/raid',
    title: 'After the raid',
    authors: ['Nadia Example'],
    siteName: 'The Paper',
    section: 'Opinion',
    isOpinion: true,
    language: 'en',
    publishedAt: '2021-11-10T08:00:00+02:00',
    publishedBasis: 'json-ld',
    modifiedAt: null,
    text,
    textHash: createHash('sha256').update(JSON.stringify(text)).digest('hex'),
    standfirst: 'Who stormed the ministry, and who let them?',
    captions: ['The ministry in Karrada on Monday.'],
    bio: 'Nadia Example writes from Baghdad.',
    dateline: null,
    partial: false,
    partialReason: null,
    fetchedAt: '2021-11-10T09:00:00Z',
    source: 'the-paper',
    ...fields,
  };
}

/** An event whose trigger is the first `trigger` in the text, read from the sentence or paragraph around it. */
export function anEvent(trigger: string, fields: Partial<Event> = {}, text = TEXT): Event {
  const start = text.indexOf(trigger);
  if (start < 0) throw new Error(`the example text has no "${trigger}"`);
  const end = start + trigger.length;
  const from = Math.max(text.lastIndexOf('.', start), text.lastIndexOf('\n', start)) + 1;
  return {
    id: 'v1',
    type: 'ASSAULT',
    mode: null,
    contexts: [],
    status: 'asserted',
    triggers: [{ start, end, text: trigger }],
    participants: [],
    date: null,
    place: null,
    casualties: { killed: null, injured: null },
    claims: [],
    evidence: [{ start: from, end: text.indexOf('.', end) + 1 }],
    confidence: 0.5,
    ...fields,
  };
}

export function aClaim(source: string, content: string, text = TEXT): Claim {
  const span = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
  return {
    id: 'c1',
    source: { kind: 'phrase', ...span(source) },
    cue: null,
    content: [span(content)],
    quote: 'indirect',
    kind: 'evaluation',
    certainty: 'certain',
    polarity: 'negative',
    about: [],
    events: [],
    confidence: 0.7,
  };
}

/** An extraction with these events, as made by version 1.0.0 of an extractor. */
export function anExtraction(events: Event[], fields: Partial<Extraction> = {}): Extraction {
  return {
    id: 'article-1',
    schemaVersion: 1,
    extractor: { version: '1.0.0', models: { mentions: 'a1' } },
    language: 'en',
    anchor: { date: '2021-11-10', basis: 'given' },
    sections: [{ start: 0, end: TEXT.length, kind: 'body' }],
    mentions: [],
    entities: [],
    claims: [],
    events,
    notes: [],
    ...fields,
  };
}

/** The extractor's later releases. */
export function release(version: string): Extraction['extractor'] {
  return { version, models: { mentions: 'a1' } };
}
