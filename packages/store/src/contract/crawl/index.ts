import type { Bench } from '../../store.contract.ts';
import { copiesContract } from './copies.ts';
import { memoryContract } from './memory.ts';

/** What the crawl remembers between runs and after crashes. */
export function crawlContract(bench: Bench): void {
  memoryContract(bench);
  copiesContract(bench);
}
