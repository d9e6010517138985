import './define.ts';

export {ImmersionSearchElement} from './index.ts';
