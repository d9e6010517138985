import type {AlertSearch} from '@immersion-kit/sdk/contract';

/** A search inside a sentence: `Boulanger, à 10 km de Metz`; as it was typed, cleaned by the mail. */
export const describeSearch = ({jobLabel, placeLabel, distanceKm}: AlertSearch): string =>
  `${jobLabel ? jobLabel : 'tous les métiers'}, à ${distanceKm} km de ${placeLabel}`;
