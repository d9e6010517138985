import js from '@eslint/js';
import {configs as lit} from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import {configs as wc} from 'eslint-plugin-wc';
import {defineConfig} from 'eslint/config';
import tseslint from 'typescript-eslint';

const elements = ['packages/widget/src/**/*.ts'];
const outsideTransaction = {
  selector:
    "CallExpression[callee.property.name='execute'] > :function[params.0.name='tx'] MemberExpression[property.name=/^(db|pool)$/]",
  message: 'Inside a transaction only `tx` is used.',
};
const rawHtml = {
  selector:
    "AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/], CallExpression[callee.property.name='insertAdjacentHTML'], ImportSpecifier[imported.name=/^(unsafeHTML|unsafeSVG|unsafeStatic)$/]",
  message: 'Only text bindings: markup never comes from data.',
};

export default defineConfig(
  {ignores: ['**/dist/**', 'coverage/**', 'docs/sdk/**', '.immersion/**']},
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname},
    },
    rules: {
      'max-lines': ['error', {max: 400}],
      'no-restricted-syntax': ['error', outsideTransaction, rawHtml],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        {allowNumber: true, allowBoolean: false, allowNullish: false},
      ],
      '@typescript-eslint/no-empty-object-type': ['error', {allowObjectTypes: 'always'}],
      '@typescript-eslint/no-unused-vars': [
        'error',
        {varsIgnorePattern: '^_', argsIgnorePattern: '^_'},
      ],
    },
  },
  {
    files: ['**/*.test.ts'],
    rules: {
      // node:test's `describe` and `test` return promises nobody has to await.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            {from: 'package', name: ['test', 'describe', 'it'], package: 'node:test'},
          ],
        },
      ],
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    files: elements,
    extends: [lit['flat/recommended'], wc['flat/recommended']],
    plugins: {'lit-a11y': litA11y},
    rules: {...litA11y.configs.recommended.rules},
  },
  {
    // Chai's assertions look like promises and expressions; they are neither.
    files: ['packages/widget/**/*.test.ts', 'packages/sdk/test/*.browser.test.ts'],
    rules: {'@typescript-eslint/no-floating-promises': 'off'},
  },
  {
    // The linter sees neither a label of another template nor keys handled by the field.
    files: [
      'packages/widget/src/fields/combobox.ts',
      'packages/widget/src/directory/offer-dialog.ts',
    ],
    rules: {'lit-a11y/accessible-name': 'off', 'lit-a11y/click-events-have-key-events': 'off'},
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: {process: 'readonly', console: 'readonly', URL: 'readonly', module: 'writable'},
    },
  },
);
