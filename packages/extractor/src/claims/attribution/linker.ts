import { CONTENT, CUE, NONE, SOURCE } from './labels.ts';
import { OUTSIDE } from './quotes.ts';

/** Tokens of one label on end; a source or cue never runs over the end of a sentence. */
export interface Run {
  readonly label: number;
  /** Token numbers in the document, `last` is out. */
  readonly first: number;
  readonly last: number;
  readonly firstSentence: number;
  readonly lastSentence: number;
  readonly paragraph: number;
  /** 1 its cue comes after it, -1 before it, 0 not said: what the tagger says of most of its tokens. */
  readonly side: number;
}

/** Who (source) says (cue) what (content), as runs of tokens. */
export interface Attribution {
  source: Run | null;
  cue: Run | null;
  readonly content: Run[];
}

/** Where each token of the document stands; one entry a token. */
export interface Places {
  /** Number of the token's sentence, running through the document. */
  readonly sentences: Int32Array;
  readonly paragraphs: Int32Array;
  /** See quotes.ts. */
  readonly quotes: Uint8Array;
}

export interface LinkInput extends Places {
  /** Part of each token, see labels.ts. */
  readonly labels: Uint8Array;
  /** On which side the tagger looks for the cue of a source or content, see labels.ts. */
  readonly sides: Int8Array;
}

/** How far a content may be from its cue and a cue from its source, in the costs below. */
const TOO_FAR = 6;
/** Cost of going against the side that the tagger names. */
const WRONG_SIDE = 0.8;

/** Cuts labels into runs. A content that is cut by nothing but a sentence's end goes on. */
export function runsOfLabels({ labels, sides, sentences, paragraphs }: LinkInput): Run[] {
  const runs: Run[] = [];
  for (let i = 0; i < labels.length; ) {
    const label = labels[i];
    const firstSentence = sentences[i];
    const paragraph = paragraphs[i];
    let end = i + 1;
    let side = sides[i];
    let lastSentence = firstSentence;
    while (end < labels.length && labels[end] === label) {
      if (sentences[end] !== lastSentence && (label !== CONTENT || paragraphs[end] !== paragraph)) break;
      lastSentence = sentences[end];
      side += sides[end];
      end++;
    }
    if (label !== NONE)
      runs.push({ label, first: i, last: end, firstSentence, lastSentence, paragraph, side: Math.sign(side) });
    i = end;
  }
  return runs;
}

/** A part of a run as a run of its own. */
export function runWithin(run: Run, first: number, last: number): Run {
  return { ...run, first, last, lastSentence: run.firstSentence, side: 0 };
}

/** Joins contents to cues and cues to sources by cost: what stands between, and on which side. */
export function link(input: LinkInput): Attribution[] {
  const runs = runsOfLabels(input);
  const claims = new Map<Run, Attribution>();
  const attributions: Attribution[] = [];
  let latest: Attribution | null = null;
  runs.forEach((run, at) => {
    if (run.label === CUE) {
      const claim: Attribution = { source: sourceOf(runs, at), cue: run, content: [] };
      claims.set(run, claim);
    }
  });
  runs.forEach((run, at) => {
    if (run.label !== CONTENT) return;
    const cue = cueOf(runs, at, input);
    let claim = cue ? (claims.get(cue) ?? null) : null;
    if (!claim && latest && goesOn(run, latest, input)) claim = latest;
    if (!claim) claim = { source: looseSource(runs, at), cue: null, content: [] };
    if (claim.content.length === 0) attributions.push(claim);
    claim.content.push(run);
    latest = claim;
  });
  return attributions;
}

/** A quotation without a cue of its own goes on with the claim before it. */
function goesOn(run: Run, latest: Attribution, { quotes }: LinkInput): boolean {
  const before = latest.content.at(-1)!;
  const near = run.paragraph === before.paragraph || run.paragraph === before.paragraph + 1;
  return near && quotes[run.first] !== OUTSIDE && quotes[before.last - 1] !== OUTSIDE;
}

function cueOf(runs: readonly Run[], at: number, input: LinkInput): Run | null {
  const content = runs[at];
  let best: Run | null = null;
  let least = TOO_FAR;
  const scan = (direction: 1 | -1) => {
    let cost = (direction < 0 ? 0 : 0.4) + (content.side === -direction ? WRONG_SIDE : 0);
    let inSource = 0;
    for (let k = at + direction; k >= 0 && k < runs.length && cost < least; k += direction) {
      const run = runs[k];
      const gap = direction < 0 ? content.firstSentence - run.lastSentence : run.firstSentence - content.lastSentence;
      if (run.paragraph !== content.paragraph && !(direction < 0 && gap <= 1)) return;
      if (run.label === CUE) {
        let total = cost + 1.6 * Math.max(0, gap);
        if (direction > 0 && inSource === 0 && startsNewClause(runs, at, k)) total += 0.5;
        if (gap > 0 && direction > 0 && input.quotes[content.first] === OUTSIDE) total += 1.5;
        if (total < least) {
          least = total;
          best = run;
        }
        cost += 2;
      } else if (run.label === CONTENT) cost += 1;
      else {
        inSource++;
        cost += 0.1;
      }
    }
  };
  scan(-1);
  scan(1);
  return best;
}

/** Between a content and a later cue stands another content: the cue has its own. */
function startsNewClause(runs: readonly Run[], at: number, cue: number): boolean {
  return runs[cue + 1]?.label === CONTENT && runs[cue + 1].firstSentence === runs[cue].lastSentence && cue === at + 1;
}

function sourceOf(runs: readonly Run[], at: number): Run | null {
  const cue = runs[at];
  let best: Run | null = null;
  let least = 4;
  const scan = (direction: 1 | -1) => {
    let cost = direction < 0 ? 0 : 0.6;
    for (let k = at + direction; k >= 0 && k < runs.length && cost < least; k += direction) {
      const run = runs[k];
      const near = direction < 0 ? run.lastSentence >= cue.firstSentence : run.firstSentence <= cue.lastSentence;
      if (!near) return;
      if (run.label === SOURCE) {
        const gap = direction < 0 ? cue.first - run.last : run.first - cue.last;
        const total = cost + Math.min(0.9, gap / 40) + (run.side === direction ? WRONG_SIDE : 0);
        if (total < least) {
          least = total;
          best = run;
        }
        return;
      }
      cost += run.label === CONTENT ? (direction < 0 ? 0.8 : 1.6) : 0.7;
    }
  };
  scan(-1);
  scan(1);
  return best;
}

function looseSource(runs: readonly Run[], at: number): Run | null {
  const content = runs[at];
  const before = runs[at - 1];
  if (before?.label === SOURCE && before.lastSentence === content.firstSentence) return before;
  const after = runs[at + 1];
  return after?.label === SOURCE && after.firstSentence === content.lastSentence ? after : null;
}
