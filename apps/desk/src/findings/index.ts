export { ClaimList } from './claim-list.tsx';
export { EventFacts } from './event-facts.tsx';
export { EventHead } from './event-head.tsx';
