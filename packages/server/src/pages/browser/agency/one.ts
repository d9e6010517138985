import type {Convention, Staff} from '@immersion-kit/sdk';
import {dayText} from '../../../document/french.ts';
import {wholeText} from '../blocks.ts';
import {askingButton, buttonOf} from '../button.ts';
import {type Content, element, factList, list, paragraph, section} from '../dom.ts';
import {downloadPdf} from '../download.ts';
import type {Failure} from '../failure.ts';
import {signaturesOf, timelineOf} from '../progress.ts';
import {reminderButton} from '../remind.ts';
import {alertOf, noticeOf, show} from '../screen.ts';
import {statusText} from '../words.ts';
import {staffApi} from './clients.ts';
import {clockOf} from './clock.ts';
import {commandsPart} from './commands.ts';

/** Where one goes from a convention. */
export type FromOne = {
  /** To the list, with what was done. */
  readonly back: (said?: string) => void;
  readonly open: (id: string) => void;
  readonly signedOut: (reason: string) => void;
};

const WARNINGS: Readonly<Record<string, string>> = {
  starts_in_past: 'Le premier jour est déjà passé.',
  starts_soon: 'Elle commence dans moins de 7 jours.',
  same_objective_same_host:
    'Cette personne a déjà eu une convention avec cette entreprise, pour le même objet (article D5135-3 du Code du travail).',
  long_day: 'Une journée dépasse 10 heures.',
  sunday: 'Elle comporte un dimanche.',
};

const attentionPart = ({warnings = [], duplicates = []}: Convention, {open}: FromOne): Content => {
  if (warnings.length + duplicates.length === 0) return undefined;
  return section(
    'À regarder',
    list([
      ...warnings.map(warning => WARNINGS[warning] ?? warning),
      ...duplicates.map(({id, status, dateStart, dateEnd}) => [
        `Convention semblable, du ${dayText(dateStart)} au ${dayText(dateEnd)} (${statusText(status).toLowerCase()}). `,
        buttonOf(
          `Voir celle du ${dayText(dateStart)}`,
          () => {
            open(id);
          },
          'plain',
        ),
      ]),
    ]),
  );
};

/** The line of the list this convention is, for its clock: a convention alone does not tell it. */
const clockPart = async (id: string): Promise<Content> => {
  const {data} = await staffApi.conventions.listConventions({q: id, perPage: 1});
  const line = data.find(one => one.id === id);
  return line && clockOf(line);
};

const CHANGED = new Set([
  'precondition_failed',
  'status_not_allowed',
  'already_signed',
  'convention_not_found',
]);

/** Shows one convention, what deserves a look and what may be done. */
export const showOne = async (
  me: Staff,
  conventionId: string,
  from: FromOne,
  said?: Content,
): Promise<void> => {
  const [convention, clock] = await Promise.all([
    staffApi.conventions.readConvention({conventionId}),
    clockPart(conventionId),
  ]);
  // After: the words of a convention just read leave no second trace.
  const reading = await staffApi.documents.readReading({conventionId});
  const again = (what: Content) => showOne(me, conventionId, from, what);
  const handle = ({code, text}: Failure): boolean => {
    if (code === 'sign_in_required') from.signedOut(text);
    else if (CHANGED.has(code)) {
      again(alertOf(text)).catch(() => {
        from.back();
      });
    } else return false;
    return true;
  };
  const toList = () =>
    buttonOf(
      'Revenir à la liste',
      () => {
        from.back();
      },
      'plain',
    );
  show(
    reading.title,
    said,
    toList(),
    element(
      'p',
      {class: 'soft small'},
      `Convention n° ${convention.id}, suivie par ${convention.agency.name}`,
    ),
    clock,
    attentionPart(convention, from),
    section('L’essentiel', factList(reading.summary)),
    wholeText(reading),
    convention.status === 'ACCEPTED_BY_VALIDATOR' &&
      askingButton(
        'Télécharger la convention signée (PDF)',
        () => downloadPdf(conventionId),
        'quiet',
        handle,
      ),
    commandsPart({
      me,
      convention,
      done: text => again(noticeOf('done', text)),
      left: from.back,
      handle,
    }),
    timelineOf(convention),
    signaturesOf(convention, reading, undefined, role => {
      if (!convention.commands.includes('correct-contact')) return undefined;
      const name = reading.people.find(one => one.role === role)?.name ?? '';
      return reminderButton(name, () => staffApi.signatures.remindSignatory({conventionId, role}));
    }),
    paragraph(toList()),
  );
};
