export { ClaimList } from './claim-list.tsx';
export { sourceName } from './claim-source.ts';
export { EventFacts } from './event-facts.tsx';
export { EventHead } from './event-head.tsx';
