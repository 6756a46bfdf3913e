export { dayAndMonth, dayName, spanName } from './dates.ts';
export {
  counted,
  countryName,
  eventName,
  partialMeaning,
  stateAfter,
  statusMeaning,
  statusName,
  typeName,
} from './names.ts';
