/** What narrows a list of events, as the API takes it. */
export const FILTER_FIELDS = [
  'search',
  'type',
  'status',
  'country',
  'source',
  'entity',
  'from',
  'to',
  'minConfidence',
  'maxConfidence',
  'order',
] as const;

export type FilterField = (typeof FILTER_FIELDS)[number];
export type Filter = Readonly<Partial<Record<FilterField, string>>>;

/** The fields of a filter that an address carries. */
export function readFilter(fields: URLSearchParams): Filter {
  return Object.fromEntries(FILTER_FIELDS.flatMap((name) => (fields.get(name) ? [[name, fields.get(name)!]] : [])));
}

/** The filter with another value for one field; an empty one takes it out. Fields keep their order, so that equal filters look equal. */
export function withField(filter: Filter, field: FilterField, value: string): Filter {
  const changed = { ...filter, [field]: value };
  return Object.fromEntries(FILTER_FIELDS.flatMap((name) => (changed[name] ? [[name, changed[name]]] : [])));
}
