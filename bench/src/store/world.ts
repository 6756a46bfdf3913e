import { type Event, EventType } from '@opine/schema';
import { randomNumbers, zipf } from './skew.ts';

const CONSONANTS = 'bdfghjklmnprstvz';
const VOWELS = 'aeiou';
const COUNTRIES = 80;
const PEOPLE = 40_000;
const GROUPS = 8_000;
const TOWNS = 6_000;
/** Days that the stories are spread over, from this one on. */
const DAYS = 1_000;
const FIRST_DAY = Date.UTC(2022, 0, 1);
const DAY_MS = 86_400_000;

/** Somebody, a group or a town, and where it is at home. */
export interface Figure {
  readonly type: 'person' | 'group' | 'place';
  /** The full name first. */
  readonly names: readonly string[];
  readonly country: string;
}

/** Something that happens, and that several articles may report. */
export interface Story {
  readonly type: Event['type'];
  readonly day: string;
  readonly actor: Figure;
  readonly target: Figure;
  readonly town: Figure;
  readonly killed: number | null;
}

/** A made-up world with few who are always in the news and many who hardly are; the same for the same seed. */
export class World {
  readonly next: () => number;
  readonly #figures: Readonly<Record<Figure['type'], readonly Figure[]>>;
  readonly #ranks: Readonly<Record<Figure['type'], () => number>>;
  readonly #typeRank: () => number;
  readonly #recent: Story[] = [];
  readonly #recentRank: () => number;

  constructor(seed: number) {
    const next = randomNumbers(seed);
    this.next = next;
    const country = zipf(next, COUNTRIES);
    const [given, family] = [this.#names(400), this.#names(12_000)];
    const [givenRank, familyRank] = [zipf(next, given.length), zipf(next, family.length)];
    const code = (at: number) => String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26));
    const home = () => code(country());
    const person = (): Figure => {
      const surname = family[familyRank()]!;
      return { type: 'person', names: [`${given[givenRank()]} ${surname}`, surname], country: home() };
    };
    const group = (): Figure => ({ type: 'group', names: [`${this.#name()} ${this.#name()}`], country: home() });
    const town = (): Figure => ({ type: 'place', names: [this.#name()], country: home() });
    this.#figures = {
      person: Array.from({ length: PEOPLE }, person),
      group: Array.from({ length: GROUPS }, group),
      place: Array.from({ length: TOWNS }, town),
    };
    this.#ranks = { person: zipf(next, PEOPLE), group: zipf(next, GROUPS), place: zipf(next, TOWNS) };
    this.#typeRank = zipf(next, EventType.options.length);
    this.#recentRank = zipf(next, 400);
  }

  figure(type: Figure['type']): Figure {
    return this.#figures[type][this.#ranks[type]()]!;
  }

  /** A story that is told on a day: one of the last ones, or a new one. @param part how far the world's time has gone, 0 to 1 */
  story(part: number): Story {
    const known = this.#recent[this.#recent.length - 1 - this.#recentRank()];
    if (known !== undefined && this.next() < 0.4) return known;
    const day = Math.floor(part * DAYS - this.next() * 5);
    const story: Story = {
      type: EventType.options[this.#typeRank()]!,
      day: new Date(FIRST_DAY + day * DAY_MS).toISOString().slice(0, 10),
      actor: this.figure(this.next() < 0.5 ? 'group' : 'person'),
      target: this.figure(this.next() < 0.5 ? 'group' : 'person'),
      town: this.figure('place'),
      killed: this.next() < 0.3 ? Math.floor(1 + 20 * this.next() ** 3) : null,
    };
    this.#recent.push(story);
    return story;
  }

  word(): string {
    const syllables = 1 + Math.floor(this.next() * 3);
    return Array.from({ length: syllables }, () => this.#letter(CONSONANTS) + this.#letter(VOWELS)).join('');
  }

  #name(): string {
    const word = this.word() + this.word();
    return word[0]!.toUpperCase() + word.slice(1);
  }

  #names(count: number): string[] {
    return Array.from({ length: count }, () => this.#name());
  }

  #letter(from: string): string {
    return from[Math.floor(this.next() * from.length)]!;
  }
}

/** The moment that an article is of. @param part how far the world's time has gone, 0 to 1 */
export function publishedAt(part: number): string {
  return new Date(FIRST_DAY + Math.floor(part * DAYS) * DAY_MS + DAY_MS / 3).toISOString();
}
