import {fold} from '../suggestion/fold.ts';

/**
 * Words frequent in the names of companies and streets that capitals have robbed of accents they
 * always have. Those that also exist without (`RETRAITE`, `THE`, `COTE`, `PATES`) are left out.
 */
const WORDS = `
  abbé académie accès activité activités agglomération allée aménagement américain américaine américains amphithéâtre
  âne arènes armée associés bâtiment bâtiments bébé beauté bénédictins béton bibliothèque blé
  boîte café cafés cathédrale château chêne chèque chèvre chrétienne chrétiens cimetière cinéma
  cité clé clés clôture clôtures cœur collège collèges comédie comité communauté contrôle
  coopérative création créations crèche crèches crédit crêperie cuisinière décor décoration
  décorations défense délégation délices déménagement déménagements dépannage département
  départemental départementale développement diététique diocésaine économique échappement éco école écoles
  écran édition éditions éducation églantiers église électricité électrique électronique élégance
  élevage élèves énergie énergies épargne épicerie équipement équipements esthétique étage
  étoile étoiles étrangère être étude études étudiante étudiants européen européenne évêché éveil
  fédération fée fées fenêtres fête financière foncière forêt français française frère
  frères funèbres génération général générale généraux génie géomètre géomètres gérance gîte
  glacière grâce hôpital hôpitaux hôtel hôtels île îles immobilière immobilières ingénierie ingénieurs intérieur
  intérieurs intérim interrégionale lumière lumières lycée mâcon maçonnerie maître maîtres
  maréchal matériaux matériel mécanique média médias médiation médical médicale médicaux médecin
  médecins médico ménage mère mères messagère métal métallerie métaux métier métiers métropole
  musée négoce nénuphars numérique œil œuvre œuvres opéra opération opérations orthopédie
  ostéopathe pâtisserie pâtissier père pères pépinière pépinières périscolaire phénix pièce pièces
  planète plâtre plâtrerie pôle préfecture prélude première président prêt prêts prévention prévoyance
  privé privée propreté propriété psychothérapie publicité qualité réalisation réalisations
  récollets rééducation référence régie région régional régionale régionales régions rénovation
  rénovations réparation réparations république réseau réseaux réserve résidence résidences rêve
  rêves révision rôtisserie routière santé scène sécurité sélection sénateur séniors société solidarité
  spécialisée spécialités sûreté système systèmes télé télécom télécoms téléphonie
  télévision télévisions tête têtes théâtre théâtres thérapie tôlerie trésor trésorerie unité université
  variétés vélo vélos véhicules vêtements vétérinaire vétérinaires vidéo
  adélaïde agnès amélie andré andrée angélique aurélie aurélien barthélemy béatrice bénédicte
  benoît cécile cédric céline chloé clément clémentine dorothée édouard élie élisabeth élise
  élodie éloi émile émilie étienne eugène évelyne félix françois françoise frédéric frédérique
  gaël gaëlle geneviève géraldine gérard grégoire hélène héloïse hervé inès irène jaurès jérémie
  jérémy jérôme joël joëlle joséphine léa léon loïc mélanie mégane moïse nadège noël noëlle océane
  raphaël régine régis rémi rémy rené renée sébastien ségolène séverine stéphane stéphanie
  théodore thérèse valérie véronique zoé sébastopol orléans
`;

const ACCENTED = new Map(
  WORDS.trim()
    .split(/\s+/)
    .map(word => [fold(word), word]),
);

/** Gives a word in lower case the accents it lost in capitals, when there is no doubt. */
export const withAccents = (word: string): string => ACCENTED.get(word) ?? word;
