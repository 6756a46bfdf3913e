import type { Extraction } from '@opine/schema';
import { type GoldSpan, type Judged, type OpedGold, overlap, sharedWords, spansOf } from '../gold/read.ts';

/** One error: its kind, and the words it is about. */
export interface Found {
  readonly kind: string;
  readonly example: string;
}

interface Labelled extends GoldSpan {
  readonly type: string;
}

/** Every error of one opinion article, by kind. */
export function errorsOf(judged: Judged<OpedGold>): Found[] {
  return [...mentionErrors(judged), ...claimErrors(judged), ...eventErrors(judged)];
}

function mentionErrors({ text, gold, extraction }: Judged<OpedGold>): Found[] {
  const wanted = gold.entities.flatMap((e) => e.mentions.map((m) => ({ ...m, type: e.type })));
  const actors = ['person', 'group', 'place'];
  const weapons = ['weapon', 'platform'];
  const forms = (['name', 'nominal'] as const).flatMap((form) => {
    const of = <T extends { type: string; form: string }>(m: T) => m.form === form && actors.includes(m.type);
    return compare(text, form, wanted.filter(of), extraction.mentions.filter(of));
  });
  const ofType = (types: string[]) => (m: { type: string }) => types.includes(m.type);
  const dates = gold.timexes.map((t) => ({ ...t, type: 'date' }));
  return [
    ...forms,
    ...compare(text, 'weapon', wanted.filter(ofType(weapons)), extraction.mentions.filter(ofType(weapons))),
    ...compare(text, 'date', dates, extraction.mentions.filter(ofType(['date']))),
  ];
}

/** Missed, spurious, of a wrong type, of wrong bounds. */
function compare(text: string, what: string, wanted: readonly Labelled[], given: readonly Labelled[]): Found[] {
  const found: Found[] = [];
  const show = (span: GoldSpan) => text.slice(span.start, span.end);
  const typeOf = (span: Labelled) => (span.type === 'platform' ? 'weapon' : span.type);
  for (const gold of wanted) {
    const near = given.find((span) => overlap(span, gold) > 0);
    if (!near) found.push({ kind: `${what}: missed ${gold.type}`, example: show(gold) });
    else if (typeOf(near) !== gold.type) {
      found.push({ kind: `${what}: ${gold.type} taken for ${typeOf(near)}`, example: show(gold) });
    } else if (near.start !== gold.start || near.end !== gold.end) {
      found.push({ kind: `${what}: wrong bounds of ${gold.type}`, example: `${show(near)} | ${show(gold)}` });
    }
  }
  for (const span of given) {
    if (!wanted.some((gold) => overlap(span, gold) > 0)) {
      found.push({ kind: `${what}: spurious ${typeOf(span)}`, example: show(span) });
    }
  }
  return found;
}

function claimErrors({ text, gold, extraction }: Judged<OpedGold>): Found[] {
  const found: Found[] = [];
  const wanted = gold.claims.filter((claim) => claim.source !== 'author');
  const given = extraction.claims.filter((claim) => claim.source?.kind !== 'author');
  const show = (spans: readonly GoldSpan[]) => spans.map((s) => text.slice(s.start, s.end)).join(' … ');
  for (const claim of wanted) {
    const content = spansOf(claim.content);
    const best = given.find((other) => sharedWords(text, content, other.content) >= 0.5);
    if (best) {
      if (claim.source && !sourceMeets(claim.source as GoldSpan, best))
        found.push({ kind: 'claim: wrong source', example: show(content) });
    } else if (given.some((other) => sharedWords(text, content, other.content) > 0)) {
      found.push({ kind: 'claim: wrong bounds of content', example: show(content) });
    } else found.push({ kind: 'claim: missed', example: show(content) });
  }
  for (const claim of given) {
    if (!wanted.some((other) => sharedWords(text, spansOf(other.content), claim.content) > 0)) {
      found.push({ kind: 'claim: spurious', example: show(claim.content) });
    }
  }
  return found;
}

function sourceMeets(gold: GoldSpan, { source }: Extraction['claims'][number]): boolean {
  return source?.start !== undefined && overlap(gold, { start: source.start, end: source.end! }) > 0;
}

function eventErrors({ text, gold, extraction }: Judged<OpedGold>): Found[] {
  const found: Found[] = [];
  const meet = (a: readonly GoldSpan[], b: readonly GoldSpan[]) => a.some((x) => b.some((y) => overlap(x, y) > 0));
  for (const event of gold.events) {
    const near = extraction.events.find((other) => meet(event.triggers, other.triggers));
    const example = event.triggers.map((t) => text.slice(t.start, t.end)).join(', ');
    if (!near) found.push({ kind: `event: missed ${event.type}`, example });
    else if (near.type !== event.type) found.push({ kind: `event: ${event.type} taken for ${near.type}`, example });
  }
  for (const event of extraction.events) {
    if (!gold.events.some((other) => meet(other.triggers, event.triggers))) {
      found.push({ kind: `event: spurious ${event.type}`, example: event.triggers.map((t) => t.text).join(', ') });
    }
  }
  return found;
}
