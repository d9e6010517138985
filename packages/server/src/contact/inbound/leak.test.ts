import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {cleanText} from './clean.ts';
import {replyText} from './reply-text.ts';

const publicUrl = 'https://immersion.exemple.fr';
const TOKEN = `ex_${'Ab-9_'.repeat(8)}xyz`;
const REPLY = `echange+${'k3v9'.repeat(12)}@reponse.exemple.fr`;
const LINK = `${publicUrl}/echange#${TOKEN}`;
const OTHERS = {addresses: ['odile@fournil.example'], publicUrl};

const relayed = (text: string): string => {
  const cleaned = cleanText(replyText(text), OTHERS);
  return 'text' in cleaned ? cleaned.text : cleaned.why;
};

/** What nobody may find in what the other side reads. */
const holdsNothing = (text: string): void => {
  const bare = text.replaceAll(/[\u200B\u00AD\u2060\s]/g, '');
  assert.doesNotMatch(bare, /(?:_|5f)[\w-]{43}|echange(?:\+|%2b)|odile@fournil/i);
};

const QUOTES: readonly (readonly [string, string])[] = [
  ['German Outlook', `Von: Immersion <${REPLY}>\nGesendet: Montag\nAn: Odile\nBetreff: x`],
  ['German', 'Am 23.11.2026 um 10:00 schrieb Immersion <x@exemple.fr>:'],
  ['Spanish Outlook', 'De: Immersion\nEnviado el: lunes\nPara: Odile\nAsunto: x'],
  ['Spanish', 'El lun, 23 nov 2026 a las 10:00, Immersion escribió:'],
  ['Portuguese Outlook', 'De: Immersion\nEnviada em: segunda-feira\nPara: Odile'],
  ['Portuguese', 'Em seg., 23 de nov. de 2026 às 10:00, Immersion escreveu:'],
  ['Italian', 'Da: Immersion\nInviato: lunedì\nA: Odile'],
  ['transferred', 'Début du message transféré :'],
  ['sent on', 'Début du message réexpédié :'],
  ['German original', '-----Ursprüngliche Nachricht-----'],
];

describe('an answer by mail carries nothing of the mail it answers', () => {
  for (const [name, header] of QUOTES) {
    test(`${name}: cut where the quote begins`, () => {
      const quote = `${header}\n\nAnaïs souhaite venir.\n${LINK}\n`;
      assert.equal(relayed(`Oui, lundi.\n\n${quote}`), 'Oui, lundi.');
    });
  }

  test('a quote that nothing announces: cut at our page, whatever rewrote its address', () => {
    const encoded = encodeURIComponent(LINK);
    for (const link of [
      LINK,
      LINK.replaceAll(':', ':\u200B').replaceAll('.', '.\u200B'),
      `https://eur01.safelinks.example/?url=${encoded}&data=05`,
      LINK.toUpperCase(),
      LINK.replace('#', '\n#'),
    ]) {
      const text = relayed(`Oui.\n\nLire et répondre : ${link}\nCe lien est à vous.`);
      assert.equal(text.split('\n')[0], 'Oui.');
      assert.doesNotMatch(text, /Ce lien est à vous/);
      holdsNothing(text);
    }
  });

  test('a token or an address to answer, alone and however it is broken, is masked', () => {
    const broken = Array.from(TOKEN).join('\u200B');
    for (const secret of [
      TOKEN,
      broken,
      `%23${TOKEN}`,
      `(${TOKEN}).`,
      `cs${TOKEN.slice(2)}`,
      `hs${TOKEN.slice(2)}`,
      REPLY,
      REPLY.toUpperCase(),
      Array.from(REPLY).join('\u00AD'),
      REPLY.replace('+', '%2B').replace('@', '%40'),
      `mailto:${REPLY}?subject=x`,
      'ODILE@\u200Bfournil.example',
    ]) {
      const text = relayed(`Avant. ${secret} Après.`);
      assert.match(text, /^Avant\. .*masquée?\].* Après\.$/u, secret);
      holdsNothing(text);
    }
  });

  test('words that look like it stay', () => {
    for (const text of [
      'Je vous ai vus sur https://immersion.exemple.fr/recherche, et vous ?',
      'De : la gare, prenez à gauche.\nVan : oui, un van.',
      'Am Ende, echange+ de vues, ex_fichier_court.',
      'El jueves me va bien.\nLe matin : 8 h.',
    ]) {
      assert.equal(relayed(text), text);
    }
  });
});
