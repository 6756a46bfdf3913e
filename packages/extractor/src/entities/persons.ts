import type { Document } from '../document/index.ts';
import { type Gender, titleBefore } from '../titles/index.ts';
import { type Assignment, assign, Cluster } from './cluster.ts';
import { genderOfName } from './gender.ts';
import { knownPerson } from './known-people.ts';
import { isSamePerson, isSpelling, type PersonName, personName } from './person-name.ts';
import type { View } from './view.ts';

/** How many people of one surname, or one given name, are told apart: keeps linking linear on any text. */
const MOST_NAMESAKES = 24;

interface Person {
  readonly cluster: Cluster;
  readonly names: PersonName[];
}

/**
 * Joins the names of persons: full names with full names first, then each single name with the nearest fitting full
 * name before it, else after it. Two people of one surname stay two; single names go to the one named last.
 */
export function linkPersonNames(document: Document, views: readonly View[], clusters: Assignment): void {
  const names = new Map(views.map((view) => [view, personName(document.slice(view.mention))]));
  const bySound = new Map<string, Person[]>();
  const byGiven = new Map<string, Person[]>();
  for (const view of views) {
    const name = names.get(view)!;
    if (name.parts.length > 1) joinFullName(document, view, name, clusters, bySound, byGiven);
  }
  for (const view of views) {
    const name = names.get(view)!;
    if (name.parts.length === 1) joinSingleName(document, view, name, clusters, bySound, byGiven);
    clusters.get(view)!.latest = view.mention.first;
  }
  recognise(views, names, clusters);
}

/** Notes what is known beforehand of the public figures among them. */
function recognise(views: readonly View[], names: ReadonlyMap<View, PersonName>, clusters: Assignment): void {
  for (const cluster of new Set(views.map((view) => clusters.get(view)!))) {
    const known = knownPerson(cluster.views.map((view) => names.get(view)!));
    if (!known) continue;
    cluster.known = known;
    cluster.gender ??= known.gender;
    cluster.country ??= known.country;
    cluster.roles.add(known.role);
    if (known.country) cluster.nations.add(known.country);
  }
}

function joinFullName(
  document: Document,
  view: View,
  name: PersonName,
  clusters: Assignment,
  bySound: Map<string, Person[]>,
  byGiven: Map<string, Person[]>,
): void {
  const candidates = [...(bySound.get(name.sound) ?? []), ...(byGiven.get(name.parts[0]!) ?? [])];
  const gender = genderOf(document, view, name);
  let person = candidates.find((one) => one.names.every((other) => isSamePerson(name, other)) && agree(one, gender));
  if (!person) {
    person = { cluster: new Cluster('person'), names: [] };
    push(byGiven, name.parts[0]!, person);
  }
  if (!person.names.some((other) => other.sound === name.sound)) push(bySound, name.sound, person);
  if (person.names.length < 8) person.names.push(name);
  person.cluster.gender ??= gender;
  assign(clusters, person.cluster, view);
}

function joinSingleName(
  document: Document,
  view: View,
  name: PersonName,
  clusters: Assignment,
  bySound: Map<string, Person[]>,
  byGiven: Map<string, Person[]>,
): void {
  const gender = titleGender(document, view);
  const fitting = (bySound.get(name.sound) ?? []).filter(
    (one) => one.names.some((other) => isSpelling(name.surname, other.surname)) && agree(one, gender),
  );
  const byFirst = (byGiven.get(name.surname) ?? []).filter((one) => agree(one, gender));
  let person = nearest(fitting) ?? nearest(byFirst);
  if (!person) {
    person = { cluster: new Cluster('person'), names: [name] };
    push(bySound, name.sound, person);
  }
  person.cluster.gender ??= gender;
  assign(clusters, person.cluster, view);
}

/** The one named last so far, else the first that is named later on. */
function nearest(people: readonly Person[]): Person | undefined {
  return people.reduce<Person | undefined>(
    (best, one) => (best && best.cluster.latest >= one.cluster.latest ? best : one),
    undefined,
  );
}

function genderOf(document: Document, view: View, name: PersonName): Gender | null {
  return titleGender(document, view) ?? genderOfName(name.parts[0]!);
}

function titleGender(document: Document, view: View): Gender | null {
  return titleBefore(document, view.mention.first)?.title.gender ?? null;
}

function agree({ cluster }: Person, gender: Gender | null): boolean {
  return gender === null || cluster.gender === null || cluster.gender === gender;
}

function push(map: Map<string, Person[]>, key: string, person: Person): void {
  const known = map.get(key);
  if (!known) map.set(key, [person]);
  else {
    known.push(person);
    if (known.length > MOST_NAMESAKES) known.shift();
  }
}
