import type { EntityDecisionRequest } from '@opine/schema';
import { postEntityDecision } from '../api/index.ts';
import { announce, attempt } from '../parts/index.ts';
import { loadEntity } from './state.ts';

/** Records what a person decided about an entity, and shows how it stands after it. */
export function decideEntity(shown: string, decision: Partial<EntityDecisionRequest>, said: string): Promise<void> {
  return attempt(async () => {
    await postEntityDecision(decision);
    announce(said);
    loadEntity(shown);
  });
}
