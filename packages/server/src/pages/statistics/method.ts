import {html, join, type SafeHtml} from '../../http/html.ts';

/** How the figures are computed, in both languages: the page turns to the reader's. */
const LINES = [
  [
    'Les douze mois montrés sont ceux dont toutes les immersions sont finies : le dernier est clos depuis un mois entier. Une immersion compte dans le mois de son premier jour prévu.',
    'The twelve months shown are those all of whose immersions are over: the last one ended a whole month ago. An immersion counts in the month of its planned first day.',
  ],
  [
    'Une immersion commencée est une convention validée qui n’a pas été annulée avant son premier jour, et dont aucun bilan ne dit que personne n’est venu.',
    'An immersion that started is a validated convention that was not cancelled before its first day, and of which no assessment says that nobody came.',
  ],
  [
    'Le délai de validation va de la dernière signature à la validation, nuits et week-ends compris. Le repère est de 48 heures.',
    'The time to validate runs from the last signature to the validation, nights and weekends included. The target is 48 hours.',
  ],
  [
    'Le délai de demande compte les jours entre l’envoi de la demande et le premier jour. Le repère est d’une semaine.',
    'The notice counts the days from the sending of the request to the first day. The target is one week.',
  ],
  [
    'Un délai médian est celui que la moitié des immersions ne dépassent pas. Chaque part est une part des immersions commencées.',
    'Half of the immersions do not exceed a median. Every share is a share of the immersions that started.',
  ],
  [
    'Un nombre sous 11 n’est jamais dit, ni un nombre qui permettrait de le retrouver : derrière si peu d’immersions, on reconnaîtrait quelqu’un.',
    'A number under 11 is never told, nor one that would give it away: behind so few immersions, somebody could be recognised.',
  ],
  [
    'Ces chiffres viennent du journal des évènements du service, qui ne dit le nom de personne : ils restent justes quand les conventions sont effacées.',
    'These figures come from the event log of the service, which names nobody: they stay right when conventions are erased.',
  ],
] as const;

const spaced = (text: string): string => text.replaceAll(' :', '\u00a0:');

/** How the figures are computed, where the element leads. */
export const method = (): SafeHtml =>
  html`<section id="calcul">
    <h2 data-en="How these figures are computed">Comment ces chiffres sont calculés</h2>
    <ul>
      ${join(LINES.map(([fr, en]) => html`<li data-en="${en}">${spaced(fr)}</li>`))}
    </ul>
    <p>
      <a href="/api/statistics" data-en="The same figures for a program (JSON)"
        >Les mêmes chiffres pour un programme (JSON)</a
      >
    </p>
  </section>`;
