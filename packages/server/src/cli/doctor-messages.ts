import type {Config} from '../config.ts';
import {countMessages} from '../message/counts.ts';
import type {Database} from '../store/database.ts';

type Finding = {readonly ok: boolean; readonly text: string};

/** Longer than a worker that runs ever leaves anything alone. */
const LATE_MS = 5 * 60_000;

const sinceText = (since: Date | null, now: Date): string => {
  const minutes = Math.max(0, Math.round((now.getTime() - (since ?? now).getTime()) / 60_000));
  if (minutes < 120) return `${minutes} min`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} h` : `${Math.round(hours / 24)} jours`;
};

const isLate = (since: Date | null, now: Date): boolean =>
  since !== null && now.getTime() - since.getTime() > LATE_MS;

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('fr')} ${number > 1 ? many : one}`;

/** Says whether messages leave: whether something sends them, how many wait, how many never left. */
export const messageFindings = async (
  db: Database,
  {smtp, publicUrl}: Pick<Config, 'smtp' | 'publicUrl'>,
  now: Date,
): Promise<Finding[]> => {
  const found = await countMessages(db, now);
  return [
    {
      ok: smtp !== undefined,
      text: smtp
        ? 'e-mails : un serveur SMTP est donné'
        : 'e-mails : aucun serveur SMTP, ils attendent ; donnez IMMERSION_SMTP_URL',
    },
    ...(smtp && publicUrl === undefined
      ? [{ok: false, text: 'les liens des e-mails demandent IMMERSION_PUBLIC_URL'}]
      : []),
    {
      ok: !isLate(found.waitingSince, now) && !isLate(found.eventsSince, now),
      text:
        found.waiting + found.events === 0
          ? 'aucun message n’attend'
          : [
              ...(found.waiting > 0
                ? [
                    `${count(found.waiting, 'message')} en attente depuis ${sinceText(found.waitingSince, now)}`,
                  ]
                : []),
              ...(found.waitingSms > 0 ? [`dont ${found.waitingSms} SMS`] : []),
              ...(found.events > 0
                ? [
                    `${count(found.events, 'événement')} à lire depuis ${sinceText(found.eventsSince, now)} : lancez « worker »`,
                  ]
                : []),
            ].join(', '),
    },
    {
      ok: found.dead + found.failed === 0,
      text:
        found.dead + found.failed === 0
          ? 'aucun message perdu depuis 30 jours'
          : `${count(found.dead, 'message')} abandonné(s) après 7 essais, ${found.failed} refusé(s) par le serveur du destinataire, en 30 jours`,
    },
  ];
};
