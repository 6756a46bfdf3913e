import type { Document } from '../document/index.ts';
import { type Assignment, assign } from './cluster.ts';
import { bareText, type View } from './view.ts';

const COPULA = new Set(['be', 'become', 'remain']);
/** How many tokens may stand between a name and what it is said to be. */
const REACH = 4;

/** Joins a nominal to the name it stands in apposition to or is predicated of: "Khan, leader of the group", "militant group Hamas", "Khan was the army's chief". */
export function linkAppositions(document: Document, views: readonly View[], clusters: Assignment): void {
  for (let i = 0; i + 1 < views.length; i++) {
    const [a, b] = [views[i]!, views[i + 1]!];
    const [name, nominal] = a.mention.form === 'name' ? [a, b] : [b, a];
    if (name.mention.form !== 'name' || nominal.mention.form !== 'nominal') continue;
    if (name.mention.type !== nominal.mention.type || clusters.has(nominal)) continue;
    if (name.mention.type === 'person' && nominal.plural) continue;
    if (!isApposition(document, a, b) && !(a === name && isCopula(document, a, b))) continue;
    const cluster = clusters.get(name)!;
    assign(clusters, cluster, nominal);
    cluster.addDescriptor(bareText(document, nominal.mention));
    if (nominal.title) cluster.addTitle(nominal.title, nominal.former);
  }
}

function isApposition(document: Document, a: View, b: View): boolean {
  const { tokens } = document;
  if (tokens[a.mention.first]!.sentence !== tokens[b.mention.first]!.sentence) return false;
  let i = a.mention.last;
  const comma = tokens[i]?.text === ',';
  if (comma) i++;
  const article = tokens[i]?.pos === 'DET' && i < b.mention.first;
  if (article) i++;
  if (i !== b.mention.first) return false;
  if (!comma) return !article && a.mention.form === 'nominal' && a.mention.type === b.mention.type && !a.plural;
  if (b.mention.type === 'group' && b.mention.form === 'nominal' && !article) return false;
  return !isListed(document, b);
}

/** "X, Y and Z": what follows goes on with a list, so it is no apposition. */
function isListed(document: Document, { mention, title }: View): boolean {
  if (title !== null) return false;
  const next = document.tokens[mention.last];
  if (next?.lower === 'and' || next?.lower === 'or') return true;
  const after = document.tokens[mention.last + 1];
  return next?.text === ',' && (after?.lower === 'and' || after?.lower === 'or');
}

function isCopula(document: Document, a: View, b: View): boolean {
  const { tokens } = document;
  const [from, to] = [a.mention.last, b.mention.first];
  if (to <= from || to - from > REACH || tokens[from]!.sentence !== tokens[to]!.sentence) return false;
  if (!COPULA.has(tokens[from]!.lemma)) return false;
  for (let i = from + 1; i < to; i++) {
    const { pos, lower } = tokens[i]!;
    if (lower === 'not' || lower === "n't" || (pos !== 'DET' && pos !== 'ADV' && pos !== 'AUX')) return false;
  }
  return true;
}
