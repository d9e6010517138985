import './contact/alert/define.ts';
import './contact/define.ts';

export {ImmersionAlertRequestElement} from './contact/alert/immersion-alert-request.ts';
export {ImmersionContactElement} from './contact/immersion-contact.ts';
