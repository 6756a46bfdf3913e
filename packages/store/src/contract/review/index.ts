import type { Bench } from '../../store.contract.ts';
import { filterContract } from './filter.ts';
import { queueContract } from './queue.ts';
import { teamContract } from './team.ts';
import { undoContract } from './undo.ts';
import { verdictsContract } from './verdicts.ts';

export function reviewContract(bench: Bench): void {
  queueContract(bench);
  filterContract(bench);
  verdictsContract(bench);
  undoContract(bench);
  teamContract(bench);
}
