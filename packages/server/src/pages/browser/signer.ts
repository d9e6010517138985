import {wholeText} from './blocks.ts';
import {askingButton} from './button.ts';
import {element, factList, paragraph, section} from './dom.ts';
import {type Failure, failureOf} from './failure.ts';
import {downloadButton, followParts, openButton} from './follow-parts.ts';
import {showOpeningFailure, withInvitation} from './link-problem.ts';
import {takeToken} from './link.ts';
import {signaturesOf} from './progress.ts';
import {alertOf, noticeOf, show} from './screen.ts';
import {accommodationPart, type AccommodationPart} from './signature/accommodation.ts';
import {signingPart} from './signature/signing.ts';
import {openVisit, type Read, readVisited, type Visit} from './visit.ts';
import {isBeingSigned, roleText} from './words.ts';

const TITLE = 'Lire et signer la convention';

/** What comes after a signature, in words. */
const nextText = ({convention, reading}: Read): string => {
  const awaited = reading.people.filter(({role}) =>
    convention.signatures.some(one => one.role === role && one.signedAt === undefined),
  );
  const names = awaited.map(({name}) => name).join(', ');
  return isBeingSigned(convention.status)
    ? `Il reste à signer : ${names}. Vous recevrez un message à chaque étape.`
    : `Toutes les signatures sont là. ${convention.agency.name} examine la convention, en principe sous 48 heures. L’immersion ne commence pas avant la validation.`;
};

/** The signature is kept, whether or not what comes after it could be. */
const thank = (visit: Visit, read: Read | undefined, unsaid?: HTMLElement): void => {
  show(
    'Merci, vous avez signé',
    noticeOf('done', 'Votre signature est enregistrée.'),
    unsaid,
    section(
      'Et maintenant',
      paragraph(read ? nextText(read) : 'Vous recevrez un message à chaque étape.'),
      openButton('Suivre la convention', '/suivre', visit),
    ),
    read && signaturesOf(read.convention, read.reading, visit.role),
  );
};

/** What was said of a disability is stored after the signature; should it fail, it can be again. */
const afterSigning = async (visit: Visit, part: AccommodationPart | undefined): Promise<void> => {
  const read = await readVisited(visit).catch(() => undefined);
  try {
    await part?.declare();
    thank(visit, read);
  } catch (error) {
    const again = askingButton('Enregistrer ma réponse sur le handicap', () =>
      afterSigning(visit, part),
    );
    const text = `Votre réponse sur le handicap n’est pas enregistrée. ${failureOf(error).text}`;
    thank(visit, read, element('section', {}, alertOf(text), again));
  }
};

/** Why there is nothing to sign here, for this reader. */
const whyNot = ({role}: Visit, {convention}: Read): string => {
  const own = convention.signatures.find(one => one.role === role);
  if (own?.signedAt !== undefined) return 'Vous avez déjà signé : il n’y a plus rien à faire.';
  return own === undefined
    ? `En tant que ${roleText(role)}, vous n’avez pas à signer. Voici où en est la convention.`
    : 'Cette convention ne se signe plus. Voici où elle en est.';
};

const showUnsigned = (visit: Visit, read: Read, failure?: Failure): void => {
  show(
    read.reading.title,
    failure && failure.code !== 'already_signed' && alertOf(failure.text),
    noticeOf('known', whyNot(visit, read)),
    read.convention.status === 'ACCEPTED_BY_VALIDATOR' && downloadButton(visit),
    element('section', {}, factList(read.reading.summary)),
    wholeText(read.reading),
    followParts(visit, read),
  );
};

const showSigning = (
  visit: Visit,
  read: Read,
  failure?: Failure,
  kept?: AccommodationPart,
): void => {
  const {convention, reading} = read;
  const part =
    visit.role === 'beneficiary'
      ? (kept ?? accommodationPart(visit, convention.agency.name))
      : undefined;
  const again = (changed: Failure): void => {
    readVisited(visit).then(
      fresh => {
        showRead(visit, fresh, changed, part);
      },
      (error: unknown) => {
        showOpeningFailure(error, visit.token, () => {
          again(changed);
        });
      },
    );
  };
  show(
    TITLE,
    failure && alertOf(failure.text),
    element('p', {class: 'lead'}, reading.title, '.'),
    paragraph(`Vous signez en tant que ${roleText(visit.role)}.`),
    section('L’essentiel', factList(reading.summary)),
    wholeText(reading),
    part?.node,
    signingPart(visit, read, {
      signed: () => afterSigning(visit, part),
      changed: again,
      closed: () => {
        start(visit.token);
      },
    }),
    signaturesOf(convention, reading, visit.role),
  );
};

/** What was being said of a disability is kept when the convention is shown again. */
const showRead = (visit: Visit, read: Read, failure?: Failure, kept?: AccommodationPart): void => {
  if (read.convention.commands.includes('sign')) showSigning(visit, read, failure, kept);
  else showUnsigned(visit, read, failure);
};

const start = (token: string | undefined): void => {
  withInvitation(TITLE, token, async whole => {
    const visit = await openVisit(whole);
    showRead(visit, await readVisited(visit));
  });
};

start(takeToken());
