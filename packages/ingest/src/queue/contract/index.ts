import { addingContract } from './adding.ts';
import { failureContract } from './failure.ts';
import { groupsContract } from './groups.ts';
import { useQueue } from './queue-set.ts';
import { schedulesContract } from './schedules.ts';

/** What every `JobQueue` must do. `freshUrl` gives the URL of an empty queue. */
export function queueContract(freshUrl: () => Promise<string>): void {
  const set = useQueue(freshUrl);
  addingContract(set);
  failureContract(set);
  groupsContract(set);
  schedulesContract(set);
}
