import type { Document, TokenRange } from '../document/index.ts';
import { countryOf, demonym } from '../gazetteer/index.ts';
import { isTitleModifier, titleAt, titleBefore } from '../titles/index.ts';
import type { Cluster } from './cluster.ts';
import { isFormer, type View } from './view.ts';

/** Longest description after a name, in tokens, and how far into it its title may stand. */
const LONGEST = 18;
const TITLE_REACH = 5;
const END = /^[,;.:()[\]–—"”?!]$/;
const RELATIVE = new Set(['who', 'whom', 'whose', 'which', 'that']);

/** Notes the titles and offices that stand before and behind a person's name. */
export function describePerson(
  document: Document,
  view: View,
  cluster: Cluster,
  groupStarts: ReadonlyMap<number, number>,
): void {
  const title = titleBefore(document, view.mention.first);
  if (title) {
    cluster.addTitle(title.title, isPast(document, title));
    if (title.title.kind !== 'honorific') {
      cluster.addDescriptor(text(document, withNations(document, title.first, groupStarts), title.last));
    }
  }
  describeBehind(document, view, cluster);
}

/** Leftwards over "Iraqi", "US", "Iran's" and the name of a group: "al-Quds Force commander". */
function withNations(document: Document, from: number, groupStarts: ReadonlyMap<number, number>): number {
  const floor = document.sentenceOf(from).first;
  let first = from;
  for (;;) {
    const group = groupStarts.get(first);
    const at = group ?? (document.tokens[first - 1]?.text.match(/^['’]s$/) ? first - 2 : first - 1);
    if (at < floor) return first;
    const word = document.tokens[at]!.text;
    if (group === undefined && !demonym(word) && !countryOf(word) && !isTitleModifier(word)) return first;
    first = at;
  }
}

/** "Khan, founder and leader of the X group": up to the next comma, verb or relative clause. */
function describeBehind(document: Document, { mention }: View, cluster: Cluster): void {
  const { tokens } = document;
  const sentence = document.sentenceOf(mention.first);
  if (tokens[mention.last]?.text !== ',' || mention.last + 1 >= sentence.last) return;
  let first = mention.last + 1;
  if (tokens[first]!.pos === 'DET') first++;
  const limit = Math.min(sentence.last, first + LONGEST);
  let last = first;
  while (last < limit && !END.test(tokens[last]!.text) && !RELATIVE.has(tokens[last]!.lower)) {
    if (tokens[last]!.pos === 'VERB' || tokens[last]!.pos === 'AUX') break;
    last++;
  }
  for (let i = first; i < Math.min(last, first + TITLE_REACH); i++) {
    if (tokens[i]!.lower === 'and' || tokens[i]!.pos === 'ADP') return;
    const title = titleAt(document, i);
    if (!title || title.title.kind === 'honorific') continue;
    if (tokens[title.last]?.pos === 'PROPN' && title.last < last && tokens[first - 1]!.pos !== 'DET') return;
    cluster.addTitle(title.title, isPast(document, { first, last: title.last }));
    cluster.addDescriptor(text(document, first, last));
    return;
  }
}

function isPast(document: Document, { first, last }: TokenRange): boolean {
  return document.tokensOf({ first, last }).some((token) => isFormer(token.lower));
}

function text(document: Document, first: number, last: number): string {
  if (last <= first) return '';
  return document.text.slice(document.tokens[first]!.start, document.tokens[last - 1]!.end).replace(/\s+/g, ' ');
}
