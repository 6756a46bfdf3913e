/** One scorer on one development set, and which of its figures are kept. */
export interface Suite {
  readonly name: string;
  /** File of the data folder. */
  readonly gold: string;
  /** Program in the data folder's `score/`. */
  readonly scorer: string;
  readonly predict: 'extract' | 'upper' | 'lower' | 'page';
  /** What the figure is called -> where it stands in the scorer's JSON; shares of 1. */
  readonly figures: Readonly<Record<string, readonly string[]>>;
}

const CASES = { 'exact F1': ['mission', 'exact', 'f'], 'overlap F1': ['mission', 'overlap', 'f'] };

export const SUITES: readonly Suite[] = [
  {
    name: 're3d',
    gold: 'entities/re3d.dev.jsonl',
    scorer: 'entities.mjs',
    predict: 'extract',
    figures: {
      ...CASES,
      ...Object.fromEntries(
        ['person', 'group', 'weapon', 'place', 'date'].map((t) => [`${t} exact F1`, [t, 'exact', 'f']]),
      ),
    },
  },
  { name: 're3d capitals', gold: 'entities/re3d.dev.jsonl', scorer: 'entities.mjs', predict: 'upper', figures: CASES },
  {
    name: 're3d lower case',
    gold: 'entities/re3d.dev.jsonl',
    scorer: 'entities.mjs',
    predict: 'lower',
    figures: CASES,
  },
  {
    name: 'dates',
    gold: 'dates/aquaint.dev.jsonl',
    scorer: 'dates.mjs',
    predict: 'extract',
    figures: {
      'strict F1': ['strict', 'f'],
      'relaxed F1': ['relaxed', 'f'],
      'value F1': ['value', 'f'],
      'type F1': ['type', 'f'],
    },
  },
  {
    name: 'claims',
    gold: 'claims/polnear.dev.jsonl',
    scorer: 'claims.mjs',
    predict: 'extract',
    figures: {
      'source token F1': ['token', 'source', 'f'],
      'cue token F1': ['token', 'cue', 'f'],
      'content token F1': ['token', 'content', 'f'],
      'attribution content F1': ['content', 'f'],
      'attribution full F1': ['full', 'f'],
    },
  },
  {
    name: 'events',
    gold: 'events/muc4.dev.jsonl',
    scorer: 'events.mjs',
    predict: 'extract',
    figures: { 'template filling F1': ['micro', 'f'], 'article has an incident F1': ['detect', 'f'] },
  },
  {
    name: 'oped',
    gold: 'oped/oped.dev.jsonl',
    scorer: 'oped.mjs',
    predict: 'extract',
    figures: {
      ...Object.fromEntries(
        [
          'person names',
          'group names',
          'place names',
          'group nominals',
          'weapons',
          'dates',
          'date values',
          'linking',
          'attributed claims',
          'own claims',
          'events',
          'event roles',
        ].map((key) => [`${key} F1`, [key, 'f']]),
      ),
      'claim kind right': ['kind'],
      'event status right': ['status'],
      'macro F1': ['macro'],
    },
  },
  {
    name: 'pages',
    gold: 'pages/aeb.dev.jsonl',
    scorer: 'pages.mjs',
    predict: 'page',
    figures: { 'article body F1': ['f'] },
  },
  {
    name: 'segments',
    gold: 'pages/trafilatura.dev.jsonl',
    scorer: 'segments.mjs',
    predict: 'page',
    figures: {
      'segments F1': ['body', 'f'],
      'title right': ['title'],
      'author right': ['author'],
      'date right': ['date'],
    },
  },
];
