import type { Document } from '../document/index.ts';
import { type Assignment, assign, Cluster } from './cluster.ts';
import type { Recent } from './recent.ts';
import { ARMED, PEOPLE, type View } from './view.ts';

/** How many tokens back a bare phrase ("the group") may point. */
const BARE_REACH = 250;
/** How many tokens back an office may point at someone whose office was not told. */
const TITLE_REACH = 60;
/** Roles of what may be called a group. */
const ORGANISATIONS: ReadonlySet<string> = new Set(['rebel', 'militia', 'movement', 'criminal', 'party', 'ngo']);

/** The entity that a nominal stands for: one known already, or a new one. */
export function linkNominal(document: Document, view: View, recent: Recent, clusters: Assignment): Cluster {
  const known = view.mention.type === 'person' ? findPerson(document, view, recent) : findGroup(view, recent);
  const cluster = known ?? new Cluster(view.mention.type === 'person' ? 'person' : 'group');
  assign(clusters, cluster, view);
  if (view.title) cluster.addTitle(view.title, view.former);
  return cluster;
}

/**
 * What was spoken of before it was named: "the navy … the Kenyan navy", "the prime minister … Prime Minister Modi".
 * @returns the cluster without a name that a name just met belongs to
 */
export function spokenOfBefore(cluster: Cluster, recent: Recent): Cluster | undefined {
  return recent.find((other) => {
    if (other.type !== cluster.type || other.hasName() || other === cluster) return false;
    if (![...other.nations].every((nation) => cluster.nations.size === 0 || cluster.nations.has(nation))) return false;
    if (cluster.type === 'person') return sharesOffice(cluster, other);
    if (cluster.classes.has(PEOPLE) && other.classes.has(PEOPLE)) return other.nations.size > 0;
    if ([...other.phrases].some((phrase) => cluster.phrases.has(phrase))) return true;
    const bare = other.views.every((view) => view.words.length === 1);
    return bare && other.heads.size === 1 && [...other.heads].some((head) => cluster.heads.has(head));
  });
}

/** The same office; one that is only known beforehand has to be of a nation that the text tells ("the US president"). */
function sharesOffice(cluster: Cluster, other: Cluster): boolean {
  return other.views.some(({ title, former }) => {
    if (title === null || former || title.kind === 'role') return false;
    const office = title.phrase.toLowerCase();
    return cluster.titles.has(office) || (other.nations.size > 0 && cluster.holds(office));
  });
}

function findPerson(document: Document, view: View, recent: Recent): Cluster | undefined {
  if (view.indefinite || view.plural) return undefined;
  const persons = (fits: (cluster: Cluster) => boolean) =>
    recent.find((cluster) => cluster.type === 'person' && nationsAgree(cluster, view) && fits(cluster));
  const { title } = view;
  if (!title) return persons((cluster) => cluster.heads.has(view.head) && modifiersAgree(cluster, view));
  const phrase = `${view.former ? 'former ' : ''}${title.phrase.toLowerCase()}`;
  const bearer =
    persons((cluster) => cluster.titles.has(phrase) || endsAlike(cluster, phrase)) ??
    persons((cluster) => cluster.holds(phrase));
  if (bearer || title.kind === 'role' || title.kind === 'honorific' || !isPointed(document, view)) return bearer;
  const last = recent.find((cluster) => cluster.type === 'person');
  if (!last?.hasName() || last.titles.size > 0 || view.nations.length > 0) return undefined;
  // "Okello met the president": within one sentence they are two
  if (document.tokens[last.latest]!.sentence === document.tokens[view.mention.first]!.sentence) return undefined;
  return view.mention.first - last.latest < TITLE_REACH ? last : undefined;
}

/** "the president", not "her president". */
function isPointed(document: Document, view: View): boolean {
  const before = document.tokens[view.mention.first - 1];
  return view.definite && before?.pos === 'DET';
}

/** "the minister" for the defence minister. */
function endsAlike(cluster: Cluster, phrase: string): boolean {
  for (const title of cluster.titles) if (title.endsWith(` ${phrase}`) && !title.startsWith('former ')) return true;
  return false;
}

function findGroup(view: View, recent: Recent): Cluster | undefined {
  const phrase = view.words.join(' ');
  const bare = view.words.length === 1;
  if (bare && view.indefinite) return undefined;
  const same = recent.find((cluster) => cluster.type === 'group' && cluster.phrases.has(phrase));
  if (same) return same;
  if (view.class === PEOPLE) return findPeople(view, recent);
  if (view.indefinite) return undefined;
  const groups = (fits: (cluster: Cluster) => boolean) =>
    recent.find((cluster) => cluster.type === 'group' && fits(cluster));
  if (bare) {
    const position = view.mention.first;
    return groups((cluster) => {
      if (position - cluster.latest > BARE_REACH) return false;
      if (cluster.heads.has(view.head)) return numberAgrees(cluster, view);
      if (cluster.classes.has(view.class) && (view.definite || !cluster.hasName())) {
        return view.members || numberAgrees(cluster, view);
      }
      return view.class === 'group' && view.definite && isOrganisation(cluster, view);
    });
  }
  return groups((cluster) => {
    const sameHead = cluster.heads.has(view.head);
    if (sameHead && !numberAgrees(cluster, view)) return false;
    if (sameHead && nationsAgree(cluster, view) && modifiersAgree(cluster, view)) return true;
    if (!cluster.classes.has(view.class)) return false;
    if (view.nations.length === 0) return view.class === ARMED && view.definite && view.plural && cluster.plural;
    return view.class === ARMED ? nationsMeet(cluster, view) : nationsEqual(cluster, view);
  });
}

/** "the Palestinian people", "the Israeli public": the people themselves. */
function findPeople(view: View, recent: Recent): Cluster | undefined {
  if (view.nations.length === 0 || view.indefinite) return undefined;
  return recent.find((cluster) => {
    return cluster.type === 'group' && cluster.classes.has(PEOPLE) && nationsMeet(cluster, view);
  });
}

/** "the group", "the movement" for one organisation with a name, "the groups" for several armed ones. */
function isOrganisation(cluster: Cluster, view: View): boolean {
  if (view.plural) return cluster.plural && cluster.classes.has(ARMED);
  if (!cluster.hasName() || cluster.classes.has(PEOPLE)) return false;
  return [...cluster.roles].every((role) => ORGANISATIONS.has(role));
}

/** "government" is not "governments". */
function numberAgrees(cluster: Cluster, view: View): boolean {
  return view.plural ? cluster.plural : cluster.singular;
}

/** No nation on one side, or one in common. */
function nationsAgree(cluster: Cluster, view: View): boolean {
  return view.nations.length === 0 || cluster.nations.size === 0 || nationsMeet(cluster, view);
}

function nationsEqual(cluster: Cluster, view: View): boolean {
  return view.nations.length === cluster.nations.size && view.nations.every((nation) => cluster.nations.has(nation));
}

function nationsMeet(cluster: Cluster, view: View): boolean {
  return view.nations.some((nation) => cluster.nations.has(nation));
}

/** What stands before the head says nothing new, or all that is known says nothing against it. */
function modifiersAgree(cluster: Cluster, view: View): boolean {
  if (view.modifiers.every((word) => cluster.modifiers.has(word))) return true;
  return cluster.modifiers.size === 0 || [...cluster.modifiers].every((word) => view.modifiers.includes(word));
}
