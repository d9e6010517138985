import {OBJECTIVE_WORDS, REMOTE_WORDS} from '../../../document/work.ts';
import {WEEKDAYS} from '../../../document/french.ts';
import {html, join, type SafeHtml} from '../../../http/html.ts';
import {asks, choice, digits, labelOf, line, lines, part, wideLine} from './pieces.ts';

const DATE = [2, 2, 4];
const YES_NO = ['Oui', 'Non'];

/** What the person will do, where, and how they are protected. */
export const workPart = (): SafeHtml =>
  part(
    '6. L’immersion',
    asks(
      undefined,
      choice('immersionObjective', Object.values(OBJECTIVE_WORDS), 'un seul'),
      wideLine('immersionAppellation/appellationLabel', 'par exemple boulangère, mécanicien'),
      lines('immersionActivities', 5),
      lines('immersionSkills', 2, 'facultatif'),
      lines('evaluationMeans', 2, 'par exemple un entretien avec le tuteur, une mise en situation'),
    ),
    asks(
      'Le lieu',
      lines('immersionAddress', 2, 'avec le code postal'),
      line('immersionCountry', 'si ce n’est pas la France'),
      choice('remoteWorkMode', Object.values(REMOTE_WORDS)),
    ),
    asks(
      'Sécurité et conditions',
      choice('individualProtection', YES_NO),
      wideLine('individualProtectionDescription', 'si oui'),
      choice('sanitaryPrevention', YES_NO),
      wideLine('sanitaryPreventionDescription', 'si oui'),
      lines('workConditions', 2, 'facultatif'),
      wideLine('businessAdvantages', 'facultatif, par exemple le repas'),
    ),
  );

const PERIODS = ['Matin', 'Après-midi'];

const weekRow = (day: string): SafeHtml =>
  html`<tr>
    <th scope="row">${day}</th>
    ${join(PERIODS.flatMap(() => [html`<td></td>`, html`<td></td>`]))}
  </tr>`;

const week = (): SafeHtml =>
  html`<table class="sheet week">
    <caption>
      ${labelOf('schedule')}, par exemple de 8&nbsp;h&nbsp;30 à 12&nbsp;h. Laissez vides les jours
      sans présence.
    </caption>
    <thead>
      <tr>
        <th scope="col" rowspan="2">Jour</th>
        ${join(PERIODS.map(period => html`<th scope="colgroup" colspan="2">${period}</th>`))}
      </tr>
      <tr>
        ${join(
          PERIODS.flatMap(() => [html`<th scope="col">de</th>`, html`<th scope="col">à</th>`]),
        )}
      </tr>
    </thead>
    <tbody>
      ${join(WEEKDAYS.map(weekRow))}
    </tbody>
  </table>`;

/** When the person is there. */
export const schedulePart = (): SafeHtml =>
  part(
    '7. Les dates et les horaires',
    asks(undefined, digits('dateStart', DATE), digits('dateEnd', DATE)),
    week(),
    html`<div class="ask block wide">
      <p>Ce qui change d’une semaine à l’autre, et les jours libres (fériés par exemple)</p>
      <span class="rule"></span><span class="rule"></span>
    </div>`,
    html`<p class="note">
      Du premier au dernier jour, un mois au plus. Au plus 48 heures du lundi au dimanche. Avant 18
      ans&nbsp;: au plus 8 heures par jour et 35 heures par semaine, et pas de travail la nuit.
    </p>`,
  );
