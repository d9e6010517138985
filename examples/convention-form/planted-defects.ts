import type {Mutation} from './bundle.ts';

/** A mistake somebody could make in the form, planted in its source as it is bundled. */
type PlantedDefect = Mutation & {
  /** For whoever reads the score. */
  readonly name: string;
};

const FIELDS = 'fields/native-fields.ts';
const ELEMENT = 'convention/immersion-convention.ts';
const SCREEN = 'fields/form-screen.ts';
const SESSION = 'convention/form-session.ts';
const STYLES = 'fields/fields.styles.ts';

/** What a checker of the form must see. */
export const PLANTED_DEFECTS: readonly PlantedDefect[] = [
  {
    name: 'une étiquette qui n’est celle d’aucun champ',
    file: FIELDS,
    from: '<label for=${id} part="label">${labelOf(field)}</label>',
    to: '<label part="label">${labelOf(field)}</label>',
  },
  {
    name: 'une description qui ne mène nulle part',
    file: FIELDS,
    from: "[hint ? `${id}-hint` : ''",
    to: "[hint ? `${id}-hints` : ''",
  },
  {
    name: 'une erreur reliée à aucun champ',
    file: FIELDS,
    from: "error ? `${id}-error` : ''",
    to: "''",
  },
  {
    name: 'un champ en erreur qui ne le dit pas',
    file: FIELDS,
    from: "aria-invalid=${error ? 'true' : nothing}",
    to: '',
  },
  {
    name: 'une annonce dans une zone recréée à chaque message',
    file: SCREEN,
    from: 'if (region) region.textContent = message;',
    to: 'if (region) region.replaceWith(Object.assign(region.cloneNode(), {textContent: message}));',
  },
  {
    name: 'le clavier qui ne va pas à ce qui est à corriger',
    file: SESSION,
    from: "await this.screen.focus('#summary');",
    to: '',
  },
  {
    name: 'le clavier qui ne va pas au titre de l’étape',
    file: SCREEN,
    from: "await this.focus('#title');",
    to: '',
  },
  {
    name: 'un résumé des erreurs hors de portée du clavier',
    file: 'convention/error-summary.ts',
    from: 'data-path=${path}',
    to: 'data-path=${path} tabindex="-1"',
  },
  {
    name: 'une question sans sa légende',
    file: FIELDS,
    from: '<legend>${labelOf(field)}</legend>',
    to: '<p>${labelOf(field)}</p>',
  },
  {
    name: 'des réponses qui ne s’excluent pas',
    file: FIELDS,
    from: 'name=${id}',
    to: '',
  },
  {
    name: 'un ordre du clavier autre que celui de l’écran',
    file: FIELDS,
    from: 'rows=${rows}',
    to: 'rows=${rows} tabindex="1"',
  },
  {
    name: 'un champ dont le clavier ne sort pas',
    file: 'fields/birthdate-field.ts',
    from: 'inputmode="numeric"',
    to: 'inputmode="numeric" @keydown=${(event) => { if (event.key === "Tab" && part === "year") event.preventDefault(); }}',
  },
  {
    name: 'un clavier qu’on ne voit pas',
    file: 'theme/tokens.ts',
    from: 'outline: 0.1875em solid var(--accent);',
    to: 'outline: none;',
  },
  {
    name: 'des indications trop pâles',
    file: STYLES,
    from: '.hint {\n    color: var(--text-soft);',
    to: '.hint {\n    color: #a8a8b0;',
  },
  {
    name: 'une erreur dite par sa seule couleur',
    file: FIELDS,
    from: '<strong>${errorPrefix}</strong>${`\\u00a0${error}`}',
    to: '${error}',
  },
  {
    name: 'une largeur qui déborde d’un téléphone',
    file: 'convention/immersion-convention.styles.ts',
    from: 'max-width: 44em;',
    to: 'max-width: 44em; min-width: 400px;',
  },
  {
    name: 'une cible de 16 px',
    file: STYLES,
    from: 'min-height: 1.5em;\n    padding: 0;',
    to: 'font-size: 12px; line-height: 16px; min-height: 16px;\n    padding: 0;',
  },
  {
    name: 'des champs que le navigateur ne peut pas remplir',
    file: 'convention/steps/people.ts',
    from: '`section-${section} ${TOKENS[name]}`',
    to: "'off'",
  },
  {
    name: 'un niveau de titre sauté',
    file: ELEMENT,
    from: 'const level = this.headingLevel + 1;',
    to: 'const level = this.headingLevel + 2;',
  },
  {
    name: 'une langue qui n’est pas dite',
    file: ELEMENT,
    from: 'lang=${this.#language}',
    to: '',
  },
  {
    name: 'un champ obligatoire qui ne le dit pas',
    file: FIELDS,
    from: '?required=${!optional}',
    to: '',
  },
  {
    name: 'un bouton réduit à une icône sans nom',
    file: ELEMENT,
    from: 'part="button">${label}</button>',
    to: 'part="button" data-label=${label}><svg viewBox="0 0 16 16" width="24"><path d="M4 2l8 6-8 6z" /></svg></button>',
  },
];
