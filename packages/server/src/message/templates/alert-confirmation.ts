import {button, type Content, note, paragraph} from '../content.ts';
import type {AccountMail} from '../mail.ts';

/**
 * To whoever an alert was asked for: nothing is sent before they say that it is theirs. It says nothing
 * of the search, whose words a stranger may have chosen; the page of its link shows it.
 */
export const alertConfirmation = ({url = ''}: AccountMail): Content => ({
  subject: 'Confirmez votre alerte sur les immersions',
  preheader: 'Un geste, et vous serez prévenu des nouvelles entreprises.',
  short: 'Confirmez votre alerte sur les immersions :',
  blocks: [
    paragraph('Bonjour,'),
    paragraph(
      'Vous avez demandé à être prévenu quand de nouvelles entreprises accueillent près de chez vous.',
    ),
    button('Confirmer mon alerte', url),
    paragraph('Vous recevrez un e-mail par jour au plus, et seulement s’il y a du nouveau.'),
    note('Vous n’avez rien demandé ? Ne faites rien : sans cette confirmation, rien n’est envoyé.'),
  ],
});
