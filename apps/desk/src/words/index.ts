export { dayName, spanName } from './dates.ts';
export { eventName, partialMeaning, stateAfter, statusMeaning, statusName, typeName } from './names.ts';
