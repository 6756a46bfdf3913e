import { hashString, inWords, strongest, traced } from '../../tagger/index.ts';
import type { FeatureContext } from './context.ts';
import type { Evidence, Filler, IncidentModels } from './decode.ts';
import { candidateFeatures, T } from './features.ts';
import { ROLES } from './kinds.ts';

/** How many features are told. */
const MOST = 5;
/** Templates by number, their names cut into words: `verbLeft` is "verb left". */
const NAMES = new Map(
  Object.entries(T).map(([name, template]) => [
    template as number,
    name.replace(/[A-Z]/g, (c) => ` ${c.toLowerCase()}`),
  ]),
);

/** Why the role model gave a filler its role: the log-odds it came to and the features that weigh most in them. */
export function explainFiller(
  context: FeatureContext,
  { candidate, role }: Filler,
  evidence: Evidence,
  models: Pick<IncidentModels, 'roles'>,
): string {
  const { result: features, trace } = traced(() => {
    for (const { lower, lemma } of context.document.tokens) for (const word of [lower, lemma]) hashString(word);
    return candidateFeatures(context, candidate, evidence.document, evidence.sentences);
  });
  const label = ROLES.indexOf(role);
  const reasons = strongest(features, (feature) => models.roles.weight(feature, label, features.length), MOST);
  return inWords(reasons, trace, NAMES);
}
