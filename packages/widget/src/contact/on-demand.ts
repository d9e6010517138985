// What a search asks for when somebody wants to write to a company, or to hear of those to come.
import './alert/define.ts';
import './define.ts';
