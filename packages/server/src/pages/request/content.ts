import {html, type SafeHtml} from '../../http/html.ts';
import {kindList} from './agency-kinds.ts';
import {agencySearch, askedTitle} from './agency-search.ts';
import {type Asked, findAgencies, type Search} from './asked-place.ts';
import {PAPER} from './paper/page.ts';

const howTo = (): SafeHtml =>
  html`<section>
    <h2>Comment faire</h2>
    <ol>
      <li>
        <a href="/recherche">Trouvez une entreprise qui accueille</a>. Mettez-vous d’accord avec
        elle sur les dates, les horaires et ce que vous y ferez.
      </li>
      <li>
        Adressez-vous à la structure qui vous accompagne, ou
        <a href="#trouver">trouvez-en une</a>&nbsp;: c’est elle qui valide la convention.
      </li>
      <li>
        Donnez-lui les informations demandées. Vous pouvez les écrire sur le
        <a href="${PAPER.path}">formulaire papier</a>&nbsp;: elle les saisira.
      </li>
      <li>
        Chaque personne qui signe reçoit un lien pour lire la convention et la signer&nbsp;: vous,
        l’entreprise, votre représentant légal si vous avez moins de 18 ans, et votre employeur si
        l’immersion tombe sur votre temps de travail.
      </li>
      <li>
        La structure valide la convention. <strong>L’immersion ne commence pas avant.</strong>
      </li>
    </ol>
  </section>`;

const whoValidates = (): SafeHtml =>
  html`<section>
    <h2>Qui valide la convention</h2>
    <p>La structure qui vous accompagne. Selon votre situation&nbsp;:</p>
    ${kindList()}
    <p class="soft">Vous en avez déjà une&nbsp;? Prenez celle-là.</p>
  </section>`;

const onPaper = (): SafeHtml =>
  html`<section>
    <h2>Remplir sur papier</h2>
    <p>
      Imprimez le formulaire, remplissez-le avec l’entreprise, puis remettez-le à votre structure.
      Ce n’est pas la convention&nbsp;: la structure saisit ce que vous avez écrit, et chacun reçoit
      ensuite la convention à signer.
    </p>
    <p><a class="button" href="${PAPER.path}">Ouvrir le formulaire à imprimer</a></p>
  </section>`;

/** What `/demande` says without a script. */
export type RequestContent = {
  readonly content: SafeHtml;
  /** What its tab says, once a place was asked for. */
  readonly title: string | undefined;
  readonly isAway: boolean;
};

const contentOf = (asked: Asked): SafeHtml =>
  html`<div id="sans-script" class="parts">
    ${howTo()} ${whoValidates()}
    <div id="trouver" class="parts">${agencySearch(asked)}</div>
    ${onPaper()}
  </div>`;

/** Writes how to ask for a convention, and the agencies of the place the address names. */
export const requestContent = async (
  search: Search,
  query: URLSearchParams,
): Promise<RequestContent> => {
  const asked = await findAgencies(search, query);
  return {content: contentOf(asked), title: askedTitle(asked), isAway: asked.state === 'away'};
};
