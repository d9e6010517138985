/** The assessment of an immersion, as the people of its agency see it. */
export const assessmentFr = {
  title: 'Le bilan',
  awaited: (tutor: string) => `Il n’est pas encore écrit\u00a0: il est attendu de ${tutor}.`,
  unsigned: (person: string) => `Il est écrit. ${person} ne l’a pas encore signé.`,
  signed: (person: string, moment: string) => `${person} l’a signé le ${moment}, et est d’accord.`,
  disagrees: (person: string, moment: string) =>
    `${person} l’a signé le ${moment}, et n’est pas d’accord\u00a0: lisez ses mots.`,
  noShow: 'Il dit que la personne n’est pas venue. Personne ne le signe.',
  hired: 'Une embauche suit.',
  read: 'Lire le bilan',
  hint: 'Chaque lecture est notée. Un bilan écrit par erreur est retiré par une personne qui valide les conventions.',
  reading: 'Le bilan arrive…',
  pdf: 'Télécharger le bilan (PDF)',
};
