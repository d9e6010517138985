import type {Figures, Statistics} from '@immersion-kit/sdk/contract';
import {html, join, type SafeHtml} from '../../http/html.ts';
import {
  type Count,
  countText,
  daysText,
  hoursText,
  monthText,
  shareText,
  TOO_FEW,
} from './words.ts';

const UNTOLD = `${TOO_FEW} (le nombre, ou le reste, est sous 11)`;

const told = (count: Count, words: string): string => (count === null ? UNTOLD : words);

const factsOf = (figures: Figures): readonly (readonly [string, string])[] => {
  const {started, cancelledBeforeStart, didNotShow, validation, notice, assessment} = figures;
  const share = (count: Count) => told(count, shareText(count, started));
  return [
    ['Immersions commencées', told(started, countText(started))],
    [
      'De la dernière signature à la validation',
      validation
        ? `${hoursText(validation.medianHours)} ou moins pour la moitié d’entre elles, ${hoursText(validation.meanHours)} en moyenne. Le repère\u00a0: 48\u00a0heures.`
        : UNTOLD,
    ],
    ['Validées en 48\u00a0heures au plus', share(validation?.within48Hours ?? null)],
    [
      'De la demande au premier jour',
      notice
        ? `${daysText(notice.medianDays)} ou moins pour la moitié d’entre elles, ${daysText(notice.meanDays)} en moyenne. Le repère\u00a0: une semaine.`
        : UNTOLD,
    ],
    ['Demandées au moins une semaine avant', share(notice?.atLeastOneWeek ?? null)],
    ['Bilans écrits', share(assessment.written)],
    ['Bilans signés par la personne accueillie', share(assessment.signed)],
    ['Annulées avant le premier jour', told(cancelledBeforeStart, countText(cancelledBeforeStart))],
    ['Personne n’est venu', told(didNotShow, countText(didNotShow))],
  ];
};

/** The figures of the whole, in words, and the months they are about. */
export const headlines = ({period, total}: Statistics): SafeHtml =>
  html`<section>
    <h2>Les chiffres clés</h2>
    <p>
      Immersions validées dont le premier jour était prévu entre ${monthText(period.from)} et
      ${monthText(period.to)}&nbsp;: douze mois, dont toutes les immersions sont finies.
    </p>
    <dl>
      ${join(
        factsOf(total).map(
          ([name, words]) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${words}</dd>
            </div>`,
        ),
      )}
    </dl>
  </section>`;
