import '../signature/define.ts';
import {showByLink} from './show-by-link.ts';

showByLink(document.createElement('immersion-signature'));
