export { countStates } from './counts.ts';
export { applyDecision, decisions, insertDecision } from './decisions.ts';
export { reviewOrder } from './order.ts';
export { articleQueue, queue } from './queue.ts';
