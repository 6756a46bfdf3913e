import type { DocMention, Document } from '../../document/index.ts';
import { readLines } from '../../lexicon.ts';
import { hashString } from '../../tagger/index.ts';
import type { EventMention } from '../mention.ts';
import type { EventReading } from '../read.ts';
import { kindOf } from './kinds.ts';

/** Words that lead over to something else that happened. */
const OTHER_CUES: ReadonlySet<string> = new Set(readLines(new URL('../lexicons/other-cues.txt', import.meta.url)));
/** Milliseconds. */
const DAY = 86_400_000;
/** In days. */
const AGES = [2, 8, 32, 75, 400];

/** Hashes of a document's lemmas and what else is counted once and used by every candidate. */
export class FeatureContext {
  readonly document: Document;
  readonly reading: EventReading;
  readonly lemma: Uint32Array;
  private readonly events: EventMention[][] = [];
  /** Triggers of the ASSAULT type by sentence. */
  readonly triggers: EventMention[][] = [];
  private readonly cues: boolean[] = [];
  private readonly days: Set<string>[] = [];
  private readonly places: Set<string>[] = [];
  private readonly roles = new Map<number, { readonly event: EventMention; readonly role: string }[]>();

  constructor(document: Document, reading: EventReading) {
    this.document = document;
    this.reading = reading;
    this.lemma = Uint32Array.from(document.tokens, (token) => hashString(token.lemma));
    for (const event of reading.mentions) {
      this.events[event.sentence] ??= [];
      this.events[event.sentence]!.push(event);
      if (event.type === 'ASSAULT') {
        this.triggers[event.sentence] ??= [];
        this.triggers[event.sentence]!.push(event);
      }
      for (const { phrase, role } of event.roles) {
        const at = this.roles.get(phrase.head);
        if (at) at.push({ event, role });
        else this.roles.set(phrase.head, [{ event, role }]);
      }
    }
  }

  /** What an ASSAULT trigger at a token tells of, or null. */
  triggerAt(token: number, sentence: number): string | null {
    const event = this.triggers[sentence]?.find((trigger) => trigger.token === token);
    return event ? kindOf(event.mode) : null;
  }

  /** How long before the report's day something was, coarsely; old incidents are seldom what a report is about. */
  age(start: string | null | undefined): string {
    const today = this.document.anchor.date;
    if (!start || !today) return start ? 'dated' : 'undated';
    const days = (Date.parse(today) - Date.parse(start)) / DAY;
    if (days < 0) return 'ahead';
    const step = AGES.findIndex((limit) => days < limit);
    return step < 0 ? 'old' : `under ${AGES[step]}`;
  }

  /** Everything that the lexicon reads in a sentence. */
  eventsIn(sentence: number): readonly EventMention[] {
    return this.events[sentence] ?? [];
  }

  rolesAt(head: number): readonly { readonly event: EventMention; readonly role: string }[] {
    return this.roles.get(head) ?? [];
  }

  /** Whether a sentence leads over to something else. */
  hasCue(sentence: number): boolean {
    this.cues[sentence] ??= this.document
      .tokensOf(this.document.sentences[sentence]!)
      .some(({ lower }) => OTHER_CUES.has(lower));
    return this.cues[sentence]!;
  }

  /** First days of the dates of a sentence. */
  daysIn(sentence: number): ReadonlySet<string> {
    this.days[sentence] ??= new Set(this.mentionsIn(sentence).flatMap(({ timex }) => timex?.start ?? []));
    return this.days[sentence]!;
  }

  /** Places named in a sentence, in lower case. */
  placesIn(sentence: number): ReadonlySet<string> {
    this.places[sentence] ??= new Set(
      this.mentionsIn(sentence).flatMap((mention) =>
        mention.type === 'place' ? this.document.slice(mention).toLowerCase() : [],
      ),
    );
    return this.places[sentence]!;
  }

  private mentionsIn(sentence: number): readonly DocMention[] {
    return this.reading.mentionsIn(this.document.sentences[sentence]!);
  }
}
