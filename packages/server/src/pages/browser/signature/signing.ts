import type {Convention} from '@immersion-kit/sdk';
import {askingButton} from '../button.ts';
import {element, paragraph, section} from '../dom.ts';
import type {Failure} from '../failure.ts';
import {hourText} from '../moments.ts';
import {api, type Read, type Visit} from '../visit.ts';
import {codeForm} from './code-form.ts';

const CHANNELS: Readonly<Record<string, string>> = {email: 'e-mail', sms: 'SMS'};

/** What may become of somebody who was about to sign. */
export type Outcome = {
  readonly signed: () => Promise<void>;
  /** The convention is no longer what it was: all is read again, with what happened. */
  readonly changed: (failure: Failure) => void;
  /** The link itself no longer opens. */
  readonly closed: (failure: Failure) => void;
};

const CHANGED = new Set([
  'document_changed',
  'already_signed',
  'status_not_allowed',
  'role_not_allowed',
  'not_a_party',
  'convention_not_found',
]);

/** Where a code goes: the address on file, which this reader is the owner of. */
const addressOf = (
  {content: {signatories}}: Convention,
  role: string,
  channel: string,
): string | undefined => {
  const person = {
    beneficiary: signatories.beneficiary,
    'establishment-representative': signatories.establishmentRepresentative,
    'beneficiary-representative': signatories.beneficiaryRepresentative,
    'beneficiary-current-employer': signatories.beneficiaryCurrentEmployer,
  }[role];
  return channel === 'sms' ? person?.phone : person?.email;
};

/**
 * The part of the page where one signs: a code is asked, then typed. The document's hash is that of
 * the words shown, so that nothing is signed but what was read.
 */
export const signingPart = (
  visit: Visit,
  {convention, reading}: Read,
  {signed, changed, closed}: Outcome,
): HTMLElement => {
  const {conventionId, within, role} = visit;
  const {documentHash} = reading;
  const place = element('div', {});

  const handle = (failure: Failure): boolean => {
    if (CHANGED.has(failure.code)) changed(failure);
    else if (failure.code.startsWith('link_')) closed(failure);
    else return false;
    return true;
  };

  const sign = async (code: string): Promise<void> => {
    await within(options =>
      api.signatures.signConvention({conventionId, documentHash, code}, options),
    );
    await signed();
  };

  const askCode = async (): Promise<void> => {
    const {channel, expiresAt} = await within(options =>
      api.signatures.requestSignatureCode({conventionId, documentHash}, options),
    );
    const address = addressOf(convention, role, channel);
    const where = address === undefined ? '' : ` à ${address}`;
    const told = paragraph(
      `Un code part par ${CHANNELS[channel] ?? 'message'}${where}. Il vaut dix minutes, jusqu’à ${hourText(expiresAt)}.`,
    );
    told.setAttribute('role', 'status');
    const form = codeForm({
      sign,
      handle,
      beside: askingButton('Recevoir un autre code', askCode, 'quiet', handle),
    });
    place.replaceChildren(
      told,
      paragraph(
        `Rien n’arrive ? Regardez dans les courriers indésirables. Si l’adresse est fausse, dites-le à ${convention.agency.name}.`,
      ),
      form,
    );
    form.querySelector('input')?.focus();
  };

  place.append(
    paragraph(
      'Pour signer, vous recopierez un code à six chiffres : il part vers l’adresse ou le mobile que la convention donne pour vous. Demander un code n’engage à rien.',
    ),
    askingButton('Recevoir mon code', askCode, 'strong', handle),
  );
  return section('Signer', place);
};
