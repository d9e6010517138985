import type {Convention} from '@immersion-kit/sdk';

type Content = Convention['content'];

const nameOf = ({firstName, lastName}: {readonly firstName: string; readonly lastName: string}) =>
  `${firstName} ${lastName}`;

/** Whose immersion it is. */
export const personName = ({signatories}: Content): string => nameOf(signatories.beneficiary);

/** Who welcomes them. */
export const tutorName = ({establishmentTutor}: Content): string => nameOf(establishmentTutor);
