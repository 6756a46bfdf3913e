import { type AttributionGold, judge, type OpedGold, overlap, sharedWords, spansOf } from '../gold/read.ts';
import type { Row } from './table.ts';

const BINS = 10;
/** Name of the suite. */
export const CALIBRATION = 'calibration';

/** A confidence, and whether what it was said of is right. */
type Judgement = readonly [confidence: number, right: boolean];

/**
 * Expected calibration error (Naeini et al. 2015) over ten equal bins, as a share of 1: how far, on average, the
 * confidence lies from the share that is right.
 */
export function calibrationError(judgements: readonly Judgement[]): number {
  const bins = Array.from({ length: BINS }, () => ({ sum: 0, right: 0, count: 0 }));
  for (const [confidence, right] of judgements) {
    const bin = bins[Math.min(BINS - 1, Math.floor(confidence * BINS))]!;
    bin.sum += confidence;
    bin.right += right ? 1 : 0;
    bin.count++;
  }
  return bins.reduce((error, { sum, right }) => error + Math.abs(sum - right), 0) / Math.max(1, judgements.length);
}

/** Figures of 100 less the error in points, so that more is better, as with the others. */
export function measureCalibration(data: string): Omit<Row, 'floor'>[] {
  const articles = judge<OpedGold>(data, 'oped/oped.dev.jsonl');
  const attributions = judge<AttributionGold>(data, 'claims/polnear.dev.jsonl');
  const figure = (name: string, judgements: Judgement[]) => ({
    suite: CALIBRATION,
    figure: `${name}: 100 - expected error`,
    value: Math.round((1 - calibrationError(judgements)) * 1000) / 10,
  });
  return [
    figure(
      'names',
      articles.flatMap((a) => mentionJudgements(a, 'name')),
    ),
    figure(
      'nominals',
      articles.flatMap((a) => mentionJudgements(a, 'nominal')),
    ),
    figure('attributions', attributions.flatMap(attributionJudgements)),
    figure('events', articles.flatMap(eventJudgements)),
  ];
}

/** People, groups and places; a name is right by its exact span, a nominal by any overlap. */
function mentionJudgements(
  { gold, extraction }: ReturnType<typeof judge<OpedGold>>[number],
  form: 'name' | 'nominal',
): Judgement[] {
  const types = ['person', 'group', 'place'];
  const wanted = gold.entities.flatMap((e) => e.mentions.map((m) => ({ ...m, type: e.type })));
  return extraction.mentions
    .filter((m) => m.form === form && types.includes(m.type))
    .map((m) => {
      const right = wanted.some(
        (g) => g.type === m.type && (form === 'name' ? g.start === m.start && g.end === m.end : overlap(g, m) > 0),
      );
      return [m.confidence, right] as const;
    });
}

function attributionJudgements({
  text,
  gold,
  extraction,
}: ReturnType<typeof judge<AttributionGold>>[number]): Judgement[] {
  return extraction.claims
    .filter((claim) => claim.source?.kind !== 'author')
    .map(
      (claim) =>
        [claim.confidence, gold.claims.some((g) => sharedWords(text, g.content, claim.content) >= 0.5)] as const,
    );
}

function eventJudgements({ gold, extraction }: ReturnType<typeof judge<OpedGold>>[number]): Judgement[] {
  return extraction.events.map((event) => {
    const right = gold.events.some(
      (g) => g.type === event.type && spansOf(g.triggers).some((a) => event.triggers.some((b) => overlap(a, b) > 0)),
    );
    return [event.confidence, right] as const;
  });
}
