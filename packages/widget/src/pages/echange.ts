import {createContactClient} from '@immersion-kit/sdk';
import '../contact/exchange/define.ts';
import {showByLink} from './show-by-link.ts';

showByLink(document.createElement('immersion-exchange'), createContactClient);
