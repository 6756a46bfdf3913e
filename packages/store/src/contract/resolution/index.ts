import type { Bench } from '../../store.contract.ts';
import { entitiesContract } from './entities.ts';
import { incidentsContract } from './incidents.ts';
import { orderContract } from './order.ts';

/** Entities and incidents over all articles. */
export function resolutionContract(bench: Bench): void {
  entitiesContract(bench);
  orderContract(bench);
  incidentsContract(bench);
}
