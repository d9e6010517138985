import '../document/define.ts';
import {linkClient} from './link-client.ts';
import {showByLink} from './show-by-link.ts';

showByLink(document.createElement('immersion-document'), linkClient);
