import type {ConventionDraft, Offer} from '@immersion-kit/sdk';
import {EMPLOYEE_RANGES, REMOTE_WORK_MODES} from '@immersion-kit/sdk/contract';

const among = <Word extends string>(words: readonly Word[], word: string | undefined) =>
  words.find(known => known === word);

/** What an offer of the directory says of a request with this company. */
export const draftFromOffer = (offer: Offer): ConventionDraft => {
  const {streetNumberAndAddress, postcode, city} = offer.address;
  const [job, ...others] = offer.appellations;
  const remoteWorkMode = among(REMOTE_WORK_MODES, offer.remoteWorkMode);
  const range = among(EMPLOYEE_RANGES, offer.numberOfEmployeeRange);
  return {
    siret: offer.siret,
    businessName: offer.customizedName ?? offer.name,
    immersionAddress: `${streetNumberAndAddress}, ${postcode} ${city}`,
    ...(offer.nafLabel === undefined ? {} : {businessActivity: offer.nafLabel}),
    ...(range === undefined ? {} : {establishmentNumberEmployeesRange: range}),
    ...(remoteWorkMode === undefined ? {} : {remoteWorkMode}),
    // Of several jobs, the person says which.
    ...(job !== undefined && others.length === 0
      ? {immersionAppellation: {romeCode: offer.rome, romeLabel: offer.romeLabel, ...job}}
      : {}),
  };
};
