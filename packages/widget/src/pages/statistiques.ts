import '../statistics/define.ts';
import {offerLanguages} from './page-language.ts';

// The element stands in the page already, around what is said where no script runs.
offerLanguages();
