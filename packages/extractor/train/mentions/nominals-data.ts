import { type Example, type GoldDocument, labelled, tokenised } from './data.ts';

const ARTICLE = /^(?:the|a|an)\s+/i;
const POSSESSIVE = /\s?['’]s?$/;

/** Everything that re3d marks, names and nominals alike, outermost spans, articles and possessives cut off. */
export function nominalExamples(documents: readonly GoldDocument[]): Example[] {
  return documents.map((d) => {
    const spans = d.entities.map((e) => {
      const text = d.text.slice(e.start, e.end);
      const start = e.start + (ARTICLE.exec(text)?.[0].length ?? 0);
      return { ...e, start, end: e.end - (POSSESSIVE.exec(text)?.[0].length ?? 0) };
    });
    return labelled(tokenised(d.id, d.text), spans);
  });
}
