export { dayName, spanName } from './dates.ts';
export { eventName, stateAfter, statusMeaning, statusName, typeName } from './names.ts';
