import {createHash} from 'node:crypto';
import {SafeHtml} from '../http/html.ts';

// Reads the file where it is: the page may contact nobody, and its policy holds it to that.
const SCRIPT = `
const part = document.getElementById('comparaison');
const file = document.getElementById('fichier');
const answer = document.getElementById('resultat');
const say = (text, outcome) => { answer.textContent = text; answer.dataset.outcome = outcome; };
part.hidden = false;
file.addEventListener('change', async () => {
  const [chosen] = file.files;
  if (!chosen) return say('', '');
  if (!globalThis.crypto?.subtle) return say(part.dataset.insecure, 'unknown');
  say(part.dataset.reading, 'unknown');
  try {
    const digest = await crypto.subtle.digest('SHA-256', await chosen.arrayBuffer());
    const found = Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('');
    if (file.files[0] !== chosen) return;
    const isSame = found === part.dataset.sha256;
    say(isSame ? part.dataset.same : part.dataset.other, isSame ? 'same' : 'other');
  } catch {
    say(part.dataset.unreadable, 'unknown');
  }
});
`;

/** What the policy of the page allows: this very script and no other. */
export const VERIFICATION_SCRIPT_SOURCE = `'sha256-${createHash('sha256').update(SCRIPT).digest('base64')}'`;

/** The script of the page, in the page. */
export const VERIFICATION_SCRIPT_ELEMENT = new SafeHtml(`<script type="module">${SCRIPT}</script>`);
