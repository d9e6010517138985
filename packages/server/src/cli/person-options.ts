import {parseArgs} from 'node:util';
import {Email, isCivilDate, toE164} from '@immersion-kit/sdk/contract';
import {safeParse} from 'zod/v4/core';
import {ERASURE_REASONS, type ErasureReason} from '../privacy/erasure.ts';
import type {Sought} from '../privacy/person.ts';
import {UsageError} from './terminal.ts';

/** What `person` may be told. */
export type PersonOptions = {
  readonly sought: Sought;
  readonly out: string | undefined;
  readonly reason: string | undefined;
  readonly isSure: boolean;
  readonly isForced: boolean;
  /** Everybody who shares the address, whatever their names. */
  readonly isEverybody: boolean;
};

const REASONS: Readonly<Record<Exclude<ErasureReason, 'retention'>, string>> = {
  request: 'la personne le demande, et rien ne justifie plus de garder ses données',
  objection: "la personne s'oppose au traitement",
  unlawful: "les données n'auraient pas dû être enregistrées",
  'court-order': "une décision de justice ou de la CNIL l'impose",
};

type Values = Readonly<
  Partial<Record<'email' | 'phone' | 'first-name' | 'last-name' | 'birthdate', string>>
>;

const readSought = (values: Values): Sought => {
  const {email, phone, birthdate} = values;
  const {'first-name': firstName, 'last-name': lastName} = values;
  const narrowing = {...(firstName ? {firstName} : {}), ...(lastName ? {lastName} : {})};
  if ([email, phone, birthdate].filter(given => given !== undefined).length !== 1) {
    throw new UsageError(
      'Dites de qui il s’agit : --email, ou --phone, ou --first-name, --last-name et --birthdate.',
    );
  }
  if (email !== undefined) {
    if (!safeParse(Email, email).success) {
      throw new UsageError(`« ${email} » n'est pas une adresse e-mail comme nom@exemple.fr.`);
    }
    return {email: email.trim(), ...narrowing};
  }
  if (phone !== undefined) {
    const e164 = toE164(phone);
    if (!e164) throw new UsageError(`« ${phone} » n'est pas un numéro comme 06 12 34 56 78.`);
    return {phone: e164, ...narrowing};
  }
  if (!firstName || !lastName || !birthdate || !isCivilDate(birthdate)) {
    throw new UsageError(
      'Sans adresse, donnez --first-name, --last-name et --birthdate 1987-04-13.',
    );
  }
  return {firstName, lastName, birthdate};
};

/** Reads what comes after `person export` or `person erase`. */
export const readPersonOptions = (args: string[]): PersonOptions => {
  const {values} = parseArgs({
    args,
    options: {
      email: {type: 'string'},
      phone: {type: 'string'},
      'first-name': {type: 'string'},
      'last-name': {type: 'string'},
      birthdate: {type: 'string'},
      out: {type: 'string'},
      reason: {type: 'string'},
      yes: {type: 'boolean', default: false},
      force: {type: 'boolean', default: false},
      everybody: {type: 'boolean', default: false},
    },
  });
  return {
    sought: readSought(values),
    out: values.out,
    reason: values.reason,
    isSure: values.yes,
    isForced: values.force,
    isEverybody: values.everybody,
  };
};

/**
 * Reads why somebody is erased: a word, since the history keeps it and must name nobody.
 *
 * @throws UsageError with the words there are.
 */
export const readReason = ({reason, isForced}: PersonOptions): ErasureReason => {
  const known = ERASURE_REASONS.find(word => word === reason && word !== 'retention');
  if (!known) {
    const lines = Object.entries(REASONS).map(
      ([word, meaning]) => `  ${word.padEnd(12)} ${meaning}`,
    );
    throw new UsageError(`Donnez --reason, un mot parmi :\n${lines.join('\n')}`);
  }
  if (isForced && known !== 'court-order') {
    throw new UsageError(
      '--force ne va qu’avec --reason court-order : la loi demande de garder le reste.',
    );
  }
  return known;
};
