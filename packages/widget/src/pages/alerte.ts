import {createAlertClient} from '@immersion-kit/sdk';
import '../contact/alert-page/define.ts';
import {showByLink} from './show-by-link.ts';

showByLink(document.createElement('immersion-alert'), createAlertClient);
