import type { DocMention, Document, Sentence } from '../document/index.ts';
import type { EventMention } from './mention.ts';
import { SentencePhrases } from './phrases.ts';
import { claimsBySentence } from './status.ts';
import { type Scene, tell } from './tell.ts';
import { type TriggerHit, triggersIn } from './triggers.ts';
import { triggerFormsFor } from './user-triggers.ts';

const NONE: ReadonlySet<number> = new Set();

/** Tokens of verbs of several words: a tagger often takes "shot dead" for a noun and an adjective. */
function longVerbs(hits: readonly TriggerHit[]): ReadonlySet<number> {
  const long = hits.filter(({ pos, first, last }) => pos === 'verb' && last - first > 1);
  return long.length === 0
    ? NONE
    : new Set(long.flatMap(({ first, last }) => Array.from({ length: last - first }, (_, i) => first + i)));
}

/** What was read of a document: tellings of events in the order of the text, and the noun phrases of its sentences. */
export class EventReading {
  readonly mentions: EventMention[] = [];
  private readonly document: Document;
  private readonly mentionAt: readonly (DocMention | undefined)[];
  private readonly phrases: (SentencePhrases | undefined)[] = [];

  constructor(document: Document) {
    this.document = document;
    this.mentionAt = tokenMentions(document);
    this.read();
  }

  mentionOf(token: number): DocMention | undefined {
    return this.mentionAt[token];
  }

  /** The mentions of a sentence, in its order. */
  mentionsIn(sentence: Sentence): DocMention[] {
    return mentionsIn(this.mentionAt, sentence);
  }

  /** The noun phrases of a sentence. */
  phrasesOf(sentence: Sentence, verbs: ReadonlySet<number> = NONE): SentencePhrases {
    this.phrases[sentence.index] ??= new SentencePhrases(this.document, sentence, this.mentionAt, verbs);
    return this.phrases[sentence.index]!;
  }

  private read(): void {
    const { document, mentionAt } = this;
    const claims = claimsBySentence(document);
    const forms = triggerFormsFor(document.lexicons);
    for (const sentence of document.sentences) {
      const hits = triggersIn(document.tokens, sentence, forms);
      if (hits.length === 0) continue;
      const previous = document.sentences[sentence.index - 1];
      const scene: Scene = {
        document,
        sentence,
        phrases: this.phrasesOf(sentence, longVerbs(hits)),
        mentions: mentionsIn(mentionAt, sentence),
        before: previous ? mentionsIn(mentionAt, previous) : [],
        claims: claims[sentence.index]!,
        triggers: hits.map(({ first }) => first),
      };
      for (const hit of hits) {
        const event = tell(scene, hit);
        if (event) this.mentions.push(event);
      }
    }
  }
}

function tokenMentions(document: Document): (DocMention | undefined)[] {
  const at: (DocMention | undefined)[] = new Array(document.tokens.length);
  for (const mention of document.mentions) for (let i = mention.first; i < mention.last; i++) at[i] = mention;
  return at;
}

function mentionsIn(mentionAt: readonly (DocMention | undefined)[], sentence: Sentence): DocMention[] {
  const found: DocMention[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    const mention = mentionAt[i];
    if (mention && mention !== found.at(-1)) found.push(mention);
  }
  return found;
}
