import {html, type TemplateResult} from 'lit';
import {checkField} from '../../fields/native-fields.ts';
import type {Saying} from '../saying.ts';
import {IN_LIST, IN_ONE, KEYS, type Shortcut} from './shortcuts.ts';

type View = {
  readonly saying: Saying;
  readonly hasKeys: boolean;
  readonly use: (hasKeys: boolean) => void;
};

const MORE: Partial<Record<Shortcut, string>> = {next: '↓', previous: '↑'};

const listOf = (title: string, names: readonly Shortcut[], {texts}: Saying): TemplateResult => {
  const {keys} = texts;
  const nameOf = (key: string): string =>
    key === 'Enter' ? keys.enter : key === 'Escape' ? keys.escape : key;
  return html`<div>
    <h3>${title}</h3>
    <dl class="keys">
      ${names.map(name => {
        const more = MORE[name];
        return html`<div>
          <dt>
            <kbd>${nameOf(KEYS[name])}</kbd>${more ? html` ${keys.or} <kbd>${more}</kbd>` : ''}
          </dt>
          <dd>${keys.names[name]}</dd>
        </div>`;
      })}
    </dl>
  </div>`;
};

/** The keys that do something alone, and the box that turns them off. */
export const keysView = ({saying, hasKeys, use}: View): TemplateResult => {
  const {keys} = saying.texts;
  return html`<details id="keys" class="text">
    <summary>${keys.title}</summary>
    <div class="stack">
      ${checkField({
        id: 'use-keys',
        label: keys.switch,
        hint: keys.hint,
        value: hasKeys,
        errorPrefix: saying.standing.errorPrefix,
        onInput: use,
      })}
      <div class="columns">
        ${listOf(keys.inList, IN_LIST, saying)} ${listOf(keys.inOne, IN_ONE, saying)}
      </div>
    </div>
  </details>`;
};
