import type {ConventionSummary} from '@immersion-kit/sdk';
import {type Content, element} from '../dom.ts';
import {deadlineText, momentText} from '../moments.ts';
import {awaitedText} from '../words.ts';

/** Who is awaited since when, and until when for the agency: 48 hours, by the clock. */
export const clockOf = ({
  waitingFor,
  waitingSince,
  dueAt,
  isLate,
}: Pick<ConventionSummary, 'waitingFor' | 'waitingSince' | 'dueAt' | 'isLate'>): Content => {
  if (waitingFor.length === 0) return undefined;
  const since = waitingSince === undefined ? '' : ` depuis le ${momentText(waitingSince)}`;
  const awaited = `Attend : ${awaitedText(waitingFor)}${since}.`;
  if (dueAt === undefined) return element('p', {class: 'soft small'}, awaited);
  const deadline = isLate
    ? `En retard : à traiter avant ${deadlineText(dueAt)}`
    : `À traiter avant ${deadlineText(dueAt)}`;
  return [
    element('p', {}, element('span', {class: isLate ? 'mark late' : 'mark now'}, deadline)),
    element('p', {class: 'soft small'}, awaited),
  ];
};
